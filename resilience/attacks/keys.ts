import type { Attacks, Attempt } from "./attack.ts";
import type { Reply, Target } from "./target.ts";
import { refused } from "./verdicts.ts";

const ingest =
  'mutation { ingestArticle(input: { body: "Nobody said this: \\"I was here,\\" said Kim Jong-un." }) { created userErrors { message } } }';
const unknown = [401];

async function write(target: Target, authorization?: string): Promise<Reply> {
  return await target.ask(ingest, { headers: authorization === undefined ? {} : { authorization } });
}

/** Refused with each of these headers, with one of these statuses. */
const refusedWith =
  (authorizations: (target: Target) => readonly (string | undefined)[], statuses: readonly number[]): Attempt =>
  async (target) => {
    for (const authorization of authorizations(target)) {
      const broke = refused(await write(target, authorization), statuses);
      if (broke !== null)
        return `${authorization === undefined ? "no key" : JSON.stringify(authorization.slice(0, 16))}: ${broke}`;
    }
    return null;
  };

const keyed = (choose: (keys: NonNullable<Target["keys"]>) => string) => (target: Target) => [
  `Bearer ${target.keys === null ? "none" : choose(target.keys)}`,
];

/** The key with another last character. */
const altered = (key: string) => key.slice(0, -1) + (key.endsWith("a") ? "b" : "a");

async function median(target: Target, key: () => string): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 60; at++)
    times.push((await target.ask("{ __typename }", { headers: { authorization: `Bearer ${key()}` } })).ms);
  return times.toSorted((a, b) => a - b)[30] ?? 0;
}

const random = () => Array.from({ length: 5 }, () => Math.random().toString(36).slice(2)).join("");

/** Who writes without the right to. */
export const keys: Attacks = {
  "to write without a key": refusedWith(() => [undefined], unknown),
  "a key that somebody made up": refusedWith(
    () => [`Bearer ${random()}`, `Bearer onrecord_${random()}_${random()}`],
    unknown,
  ),
  "a key with another last letter": refusedWith(
    keyed(({ editor }) => altered(editor)),
    unknown,
  ),
  "a key in capitals": refusedWith(
    keyed(({ editor }) => editor.toUpperCase()),
    unknown,
  ),
  "half a key": refusedWith(
    keyed(({ editor }) => editor.slice(0, editor.length / 2)),
    unknown,
  ),
  "keys that are none": refusedWith(
    () => [
      "Bearer",
      "Bearer  ",
      "Basic YWRtaW46YWRtaW4=",
      "Token x",
      "x".repeat(8_000),
      "Bearer ' OR 1=1 --",
      "Bearer null",
      "Bearer __proto__",
      "Bearer é",
    ],
    unknown,
  ),
  "a key that was revoked": refusedWith(
    keyed(({ revoked }) => revoked),
    unknown,
  ),
  "a key that has expired": refusedWith(
    keyed(({ expired }) => expired),
    unknown,
  ),
  "a key for reading": refusedWith(
    keyed(({ reader }) => reader),
    [403],
  ),
  "a key in the address": async (target) => {
    const key = target.keys?.editor ?? "none";
    const body = JSON.stringify({ query: ingest });
    const headers = { "content-type": "application/json" };
    return refused(
      await target.http(`?key=${key}&access_token=${key}&authorization=Bearer%20${key}`, {
        method: "POST",
        headers,
        body,
      }),
      unknown,
    );
  },
  "a key in a cookie, and in other headers": async (target) => {
    const key = target.keys?.editor ?? "none";
    return refused(
      await target.ask(ingest, {
        headers: { cookie: `key=${key}`, "x-api-key": key, "proxy-authorization": `Bearer ${key}` },
      }),
      unknown,
    );
  },
  "two keys at once": async (target) => {
    const body = JSON.stringify({ query: ingest });
    const { text } = await target.raw(
      target.request(
        [
          `authorization: Bearer ${random()}`,
          `authorization: Bearer ${target.keys?.editor ?? "none"}`,
          `content-length: ${body.length}`,
        ],
        body,
      ),
    );
    return /"created":true/.test(text) ? "writes" : null;
  },
  "many mutations without a key in one document": async (target) =>
    refused(
      await target.ask(
        `mutation { ${Array.from({ length: 15 }, (_, at) => `a${at}: ingestArticle(input: { body: "x" }) { created }`).join(" ")} }`,
      ),
      unknown,
    ),
  "to read without a key where one is needed": async (target) =>
    refused(await (target.closed ?? target).ask("{ quotes { totalCount } }"), unknown),
  "500 keys that nobody has, all at once": async (target) => {
    const hex = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join("");
    const replies = await Promise.all(
      Array.from({ length: 500 }, () => write(target, `Bearer onrecord_${hex(12)}_${hex(72)}`)),
    );
    return replies.map((reply) => refused(reply, [401, 429])).find((broke) => broke !== null) ?? null;
  },
  "to find keys by how long it takes": async (target) => {
    const { keys } = target;
    if (keys === null) return "has no keys";
    const near = await median(target, () => altered(keys.editor));
    const far = await median(target, () => `onrecord_${random()}_${random()}`);
    return Math.abs(near - far) > 3
      ? `takes ${near.toFixed(2)} ms for a key that is nearly right, ${far.toFixed(2)} ms for another`
      : null;
  },
};
