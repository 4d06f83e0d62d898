import type { Attempt } from "./attack.ts";
import type { Question, RawReply, Reply } from "./target.ts";

type Verdict = string | null;

/** Held by refusing: an error that a client can read, one of these statuses, no data, and no echo of a large input. */
export function refused(reply: Reply, statuses: readonly number[] = [400]): Verdict {
  if (!statuses.includes(reply.status)) return `answers ${reply.status}, not ${statuses.join(" or ")}: ${start(reply)}`;
  if (reply.json?.["data"]) return `gives data: ${start(reply)}`;
  if (!Array.isArray(reply.json?.["errors"])) return `does not say why: ${start(reply)}`;
  return small(reply);
}

/** Held by answering or by refusing, as long as it is soon and in few words. */
export function harmless(reply: Reply): Verdict {
  if (reply.status >= 500) return `answers ${reply.status}: ${start(reply)}`;
  if (reply.json === undefined) return `answers no JSON: ${start(reply)}`;
  return small(reply);
}

/** An answer that is as large as what was sent helps to attack others, and fills logs. */
function small({ text }: Reply): Verdict {
  return text.length > 20_000 ? `answers ${text.length} characters` : null;
}

function start({ text }: Reply): string {
  return JSON.stringify(text.slice(0, 120));
}

/** The first of these that broke. */
export function first(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== null) ?? null;
}

/** Refused by the field that was asked, which is an answer of GraphQL, or before. */
export function refusedByField(reply: Reply): Verdict {
  return refused(reply, [200, 400]);
}

/** Refused before anything of it is run. */
export function refusing(query: string, question: Question = {}, statuses: readonly number[] = [400]): Attempt {
  return async (target) => refused(await target.ask(query, question), statuses);
}

/** Refused by the field that was asked, or before. */
export function refusingInField(query: string, question: Question = {}): Attempt {
  return refusing(query, question, [200, 400]);
}

/** Neither harm nor trouble, whatever the answer is. */
export function bearing(query: string, question: Question = {}): Attempt {
  return async (target) => harmless(await target.ask(query, question));
}

/** Each of these values in turn for the variable `$it` of this type. */
export function bearingEach(type: string, use: string, values: readonly unknown[]): Attempt {
  return async (target) => {
    for (const it of values) {
      const broke = harmless(await target.ask(`query($it: ${type}) { ${use} }`, { variables: { it } }));
      if (broke !== null) return `${JSON.stringify(it).slice(0, 60)}: ${broke}`;
    }
    return null;
  };
}

/** Over a socket: one answer at most, none of which is a 200, and the connection ends. */
export function turnedAway({ text, isClosed }: RawReply): Verdict {
  const statuses = statusesIn(text);
  if (statuses.length > 1) return `gives ${statuses.length} answers to one request: ${statuses.join(", ")}`;
  if (statuses.some((status) => status < 400)) return `answers ${statuses.join(", ")}`;
  return isClosed ? null : "keeps the connection open";
}

export function statusesIn(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (?<status>\d{3}) /g)].map((match) => Number(match.groups?.["status"]));
}
