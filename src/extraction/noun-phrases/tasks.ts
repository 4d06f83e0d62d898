import { givenNameGender } from "../lexicon/given-names.ts";
import { companySuffixes, organizationNouns } from "../lexicon/organizations.ts";
import type { Token } from "../tokens.ts";
import { endOfRun, type Linked } from "./linked.ts";

const task = /^\p{Lu}\p{Ll}+(?:al|ic|ics|ive|ing|ure|tion|ment|nce|ense|gy|try|ity|lth|ade|ices|ies|land)$/u;

/** "the Economic and Financial Crimes Commission", "the Food and Drug Administration" */
export function isDoubleTask(name: Linked): boolean {
  const { tokens, shape, first, end } = name;
  const word = tokens[end - 1]?.text ?? "";
  if (tokens[end]?.lower !== "and" || tokens[first]?.lower !== "the" || shape(end + 1) !== "NAME") return false;
  if (end - first !== 2) return isFieldList(name);
  if (/^\p{Lu}+$/u.test(word) || /(?:an|ese|ish|i)$/.test(word) || givenNameGender(word) !== null) return false;
  const to = endOfRun(name, end + 1);
  return to > end + 2 && !organizationNouns.has(word.toLowerCase()) && endsInBody(tokens, to);
}

/** "the World Ports and Harbours Council": what a body is for, several words of it */
function isFieldList(name: Linked): boolean {
  const { tokens, first, end } = name;
  if (end - first > 4 || !isField(tokens[end - 1]) || !isField(tokens[end + 1])) return false;
  const to = endOfRun(name, end + 1);
  return to - end >= 3 && endsInBody(tokens, to);
}

function isField(token: Token | undefined): boolean {
  const { text = "", lower = "" } = token ?? {};
  if (!lower.endsWith("s") && !task.test(text)) return false;
  const isOther = organizationNouns.has(lower) || companySuffixes.has(lower) || lower === "states";
  return !isOther && givenNameGender(lower) === null;
}

/** "the Tanzania Electrical, Mechanical and Services Agency": tasks of one body, each a word */
export function endOfTasks(name: Linked): number | null {
  const { tokens, shape, first, end } = name;
  if (tokens[end]?.text !== "," || tokens[first]?.lower !== "the" || !isTask(tokens[end - 1])) return null;
  let at = end;
  while (tokens[at]?.text === "," && shape(at + 1) === "NAME" && isTask(tokens[at + 1])) at += 2;
  if (at === end || tokens[at]?.lower !== "and" || shape(at + 1) !== "NAME") return null;
  const to = endOfRun(name, at + 1);
  return endsInBody(tokens, to) && to > at + 2 ? to : null;
}

function isTask(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return task.test(token.text) && !organizationNouns.has(token.lower) && givenNameGender(token.lower) === null;
}

function endsInBody(tokens: readonly Token[], to: number): boolean {
  return organizationNouns.has(tokens[to - 1]?.lower ?? "");
}
