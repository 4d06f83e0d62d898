import { setTimeout as sleep } from "node:timers/promises";
import type { Attacks } from "./attack.ts";
import type { Target } from "./target.ts";

const escape = "\u001b[2J\u001b[31m";
const forged = '{"level":30,"msg":"forged line"}';

/** What is logged of an attempt: every line still one object, nothing that a terminal obeys, nothing that is secret. */
async function logs(target: Target, attempt: () => Promise<unknown>, secret?: string): Promise<string | null> {
  const before = target.logged().length;
  await attempt();
  await sleep(200);
  const written = target.logged().slice(before);
  for (const line of written.split("\n").filter((each) => each !== "")) {
    if (/\p{Cc}/u.test(line)) return `logs control characters: ${JSON.stringify(line.slice(0, 120))}`;
    if (!line.startsWith("{") || !isJson(line))
      return `logs what is no line of its own: ${JSON.stringify(line.slice(0, 120))}`;
    if ((JSON.parse(line) as { msg?: unknown }).msg === "forged line") return "logs a line that somebody else wrote";
    if (line.length > 10_000) return `logs a line of ${line.length} characters`;
  }
  return secret !== undefined && written.includes(secret) ? "logs what is secret" : null;
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

/** Lines of the log that somebody else would like to write or to read. */
export const injection: Attacks = {
  "newlines in the name of an operation": async (target) =>
    await logs(target, () => target.ask("query a { __typename }", { operationName: `a\n${forged}\n` })),
  "colours in the name of an operation": async (target) =>
    await logs(target, () => target.ask("query a { __typename }", { operationName: `${escape}a` })),
  "an operation with a name of 100,000 letters": async (target) =>
    await logs(target, () => target.ask(`query ${"a".repeat(100_000)} { __typename }`)),
  "the id of the request": async (target) =>
    await logs(target, () =>
      target.raw(
        target.request([
          `x-request-id: ${forged}`,
          "x-request-id: a\u001b[31m",
          "content-length: 26",
          "connection: close",
        ]),
      ),
    ),
  "an id of 8,000 letters": async (target) =>
    await logs(target, () => target.ask("{ __typename }", { headers: { "x-request-id": "a".repeat(8_000) } })),
  "newlines in the path": async (target) =>
    await logs(target, () => target.http(`/%0a${encodeURIComponent(forged)}%0d%0a`)),
  "colours in the path": async (target) =>
    await logs(target, async () => {
      await target.http("/%1b%5b31m");
      await target.raw(`GET /${escape}x\u009b HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
    }),
  "a path of 8,000 letters": async (target) => await logs(target, () => target.http(`/${"a".repeat(8_000)}`)),
  "headers of all kinds": async (target) =>
    await logs(target, () =>
      target.raw(
        target.request([
          `user-agent: ${escape}`,
          `referer: ${forged}`,
          `x-forwarded-for: ${forged}`,
          "content-length: 26",
          "connection: close",
        ]),
      ),
    ),
  "a key": async (target) => {
    const key = target.keys?.editor ?? "onrecord_secret_key";
    return await logs(
      target,
      () => target.ask("{ quotes { nope } }", { headers: { authorization: `Bearer ${key}` } }),
      key,
    );
  },
  "a key in the address": async (target) =>
    await logs(target, () => target.http("?key=verysecretkey"), "verysecretkey"),
  "the words of a question": async (target) =>
    await logs(
      target,
      () => target.ask('{ search(text: "verysecretwords", first: -1) { totalCount } }'),
      "verysecretwords",
    ),
  "the values of variables": async (target) =>
    await logs(
      target,
      () =>
        target.ask("query($it: Int) { quotes(first: $it) { totalCount } }", { variables: { it: "verysecretvalue" } }),
      "verysecretvalue",
    ),
};
