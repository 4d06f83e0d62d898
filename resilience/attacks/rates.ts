import type { Attacks } from "./attack.ts";
import type { Reply, Target } from "./target.ts";

const costly = "{ quotes(first: 100) { nodes { id article { id } } } }";

/** The first answer that turns away, of so many questions. */
async function flood(
  target: Target,
  count: number,
  headers: (at: number) => Record<string, string>,
): Promise<Reply | undefined> {
  for (let at = 0; at < count; at++) {
    const reply = await target.ask(costly, { headers: headers(at) });
    if (reply.status === 429) return reply;
  }
  return undefined;
}

const readerOf = ({ keys }: Target): Record<string, string> =>
  keys === null ? {} : { authorization: `Bearer ${keys.reader}` };

/** More than one's share. Last, as these use up what the strangers of the closed server may ask for. */
export const rates: Attacks = {
  "a flood of costly questions": async (target) => {
    const reply = await flood(target.closed ?? target, 200, () => readerOf(target));
    if (reply === undefined) return "answers 200 costly questions in a row";
    return Number(reply.headers.get("retry-after")) > 0 ? null : "does not say when to come back";
  },
  "a flood from addresses that somebody made up": async (target) => {
    const reply = await flood(target.closed ?? target, 200, (at) => ({
      ...readerOf(target),
      "x-forwarded-for": `198.51.100.${at}`,
      "x-real-ip": `198.51.100.${at}`,
      forwarded: `for=198.51.100.${at}`,
    }));
    return reply === undefined ? "believes who says where it comes from" : null;
  },
};
