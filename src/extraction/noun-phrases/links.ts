import { portfolios } from "../lexicon/descriptions.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { causes, linkedHeads, listingHeads } from "../lexicon/organizations.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { isCourtesy, titleWords } from "../lexicon/titles.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capital.ts";
import { endOfRun, type Linked } from "./linked.ts";
import type { Shape } from "./shape.ts";
import { endOfTasks, isDoubleTask } from "./tasks.ts";

const prepositions = wordSet("of for to");
// "Doctors Without Borders": written with a capital, a preposition belongs to a name.
const within = /^(?:Without|Against|Beyond|Across|Behind|Before|Under|Over|Around|Between|Towards|Within)$/;

/** Checks whether a name may go on past this word after whatever noun. */
export function isWithinName({ text }: Token): boolean {
  return within.test(text);
}

const complementedBodies =
  wordSet(`office offices ministry department departments university bank banks centre centres center centers institute
  institutes`);

/** How far a name goes on after its head: "Ministry" to "Ministry of Health", "Ambassador to France Jean Dupont". */
export function endOfLinks(
  tokens: readonly Token[],
  shape: (at: number) => Shape,
  first: number,
  last: number,
  head: number,
): { readonly last: number; readonly head: number } {
  let [end, top] = [last, head];
  for (;;) {
    const link = tokens[end];
    if (link === undefined || shape(end - 1) !== "NAME") break;
    const name: Linked = { tokens, shape, first, last, end };
    const to = endOfLink(name, link);
    if (to === null) break;
    top = personFrom(name, top, to) ?? (isWhole(name, link, to) ? to - 1 : top);
    end = to;
  }
  return { last: end, head: top };
}

function endOfLink(name: Linked, link: Token): number | null {
  if (prepositions.has(link.lower) || isWithinName(link)) return complement(name);
  if (link.lower === "and" || link.text === ",") return listed(name, link);
  // "Procter & Gamble"
  return link.text === "&" && name.shape(name.end + 1) === "NAME" ? endOfRun(name, name.end + 1) : null;
}

/** Checks whether the last word of the link is the head of the whole: "the Food and Drug Administration". */
function isWhole(name: Linked, link: Token, to: number): boolean {
  if (link.text === "&") return true;
  if (link.text === ",") return endOfTasks(name) === to;
  return link.lower === "and" && isDoubleTask(name);
}

// "to" and "for" carry on offices and bodies alone: "Envoy to Syria", "Centre for Policy Studies".
function complement(name: Linked): number | null {
  const { tokens, shape, end } = name;
  const head = tokens[end - 1] as Token;
  const mayGoOn =
    isWithinName(tokens[end] as Token) ||
    linkedHeads.has(head.lower) ||
    isComplementedBody(head) ||
    isPeopleForCause(tokens, end - 1);
  if (!mayGoOn) return null;
  const from = shape(end + 1) === "DETERMINER" && tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
  return shape(from) === "NAME" ? endOfRun(name, from) : null;
}

/** "Lawyers for Liberty", "Vets Against War": people and what they band together for, all with capitals. */
export function isPeopleForCause(tokens: readonly Token[], at: number): boolean {
  const { text = "", lower = "" } = tokens[at] ?? {};
  if (!isCapital(text) || !isPluralRole(lower) || tokens[at + 1]?.lower !== "for") return false;
  let last = at + 2;
  while (last < at + 6 && isCapital(tokens[last]?.text ?? "")) last += 1;
  return causes.has(tokens[last - 1]?.lower ?? "");
}

function isComplementedBody({ text, lower }: Token): boolean {
  return complementedBodies.has(lower) && /^\p{Lu}\p{Ll}/u.test(text);
}

// "Ministry of Science and Technology", "Department of Health, Education and Welfare"
function listed(name: Linked, link: Token): number | null {
  const { tokens, shape, last, end } = name;
  const from = end + 1;
  if (isTitle(name)) return link.lower === "and" && shape(from) === "NAME" ? endOfRun(name, from) : null;
  if (isDoubleTask(name)) return endOfRun(name, from);
  const tasks = endOfTasks(name);
  if (tasks !== null) return tasks;
  if (end === last || !hasListingHead(name) || shape(from) !== "NAME") return null;
  const to = endOfRun(name, from);
  if (isPerson(tokens[from] as Token)) return null;
  if (link.text === ",") return tokens[to]?.lower === "and" && shape(to + 1) === "NAME" ? to : null;
  return /^(?:of|for)$/.test(tokens[to]?.lower ?? "") ? null : to;
}

// "The Globe and Mail": an article with a capital inside a sentence belongs to a title
function isTitle({ tokens, first, end }: Linked): boolean {
  return end - first === 2 && tokens[first]?.text === "The" && /^\p{Ll}|^,$/u.test(tokens[first - 1]?.text ?? ".");
}

function hasListingHead({ tokens, shape, first, end }: Linked): boolean {
  for (let at = first; at < end; at += 1)
    if (shape(at) === "NAME" && listingHeads.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

function isPerson({ lower }: Token): boolean {
  return givenNameGender(lower) !== null || titleWords.has(lower) || roleOf(lower) !== null;
}

/** The given name after an office and its place is whom the phrase is about: its family name is the head. */
function personFrom({ tokens, shape, end }: Linked, head: number, to: number): number | null {
  const { lower } = tokens[head] as Token;
  if (!titleWords.has(lower) && roleOf(lower) === null) return null;
  for (let at = end + 2; at < to; at += 1) {
    if (shape(at) !== "NAME") continue;
    const word = tokens[at]?.lower ?? "";
    if (isCourtesy(word) || (at < to - 1 && givenNameGender(word) !== null)) return to - 1;
  }
  // "Minister of Education Loredana Bassi"
  const isAfterTask = to - end === 4 && shape(end + 2) === "NAME" && isPortfolio(tokens[end + 1]?.lower ?? "");
  return isAfterTask ? to - 1 : null;
}

function isPortfolio(lower: string): boolean {
  return portfolios.has(lower) || lower === "state";
}
