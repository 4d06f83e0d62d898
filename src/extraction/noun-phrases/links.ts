import { portfolios } from "../lexicon/descriptions.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { companySuffixes, linkedHeads, listingHeads, organizationNouns } from "../lexicon/organizations.ts";
import { roleOf } from "../lexicon/roles.ts";
import { isCourtesy, titleWords } from "../lexicon/titles.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import type { Shape } from "./shape.ts";

const task = /^\p{Lu}\p{Ll}+(?:al|ic|ics|ive|ing|ure|tion|ment|nce|ense|gy|try|ity|lth|ade|ices|ies)$/u;
const prepositions = wordSet("of for to");

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
    const next = tokens[end];
    if (next === undefined || shape(end - 1) !== "NAME") break;
    const to = prepositions.has(next.lower)
      ? complement(end)
      : next.lower === "and" || next.text === ","
        ? listed(end)
        : joined(end);
    if (to === null) break;
    const isWhole =
      next.text === "&" || (next.text === "," && endOfTasks(end) === to) || (next.lower === "and" && isDoubleTask(end));
    top = personFrom(end, to) ?? (isWhole ? to - 1 : top);
    end = to;
  }
  return { last: end, head: top };

  function run(from: number): number {
    let at = from;
    while (
      shape(at) === "NAME" ||
      ((shape(at) === "HYPHEN" || shape(at) === "PARTICLE") && at > from && shape(at + 1) !== "NONE")
    )
      at += 1;
    return at;
  }

  function complement(at: number): number | null {
    if (!linkedHeads.has(tokens[end - 1]?.lower ?? "") && !isOrganizationWord(end - 1)) return null;
    const from = shape(at + 1) === "DETERMINER" && tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
    // "to" and "for" carry on offices and bodies alone: "Envoy to Syria", "Centre for Policy Studies".
    if (shape(from) !== "NAME") return null;
    const to = run(from);
    return to > from ? to : null;
  }

  function isOrganizationWord(at: number): boolean {
    return /^(?:Office|Ministry|Department|University|Bank|Centre|Center|Institute)s?$/.test(tokens[at]?.text ?? "");
  }

  // "The Globe and Mail": an article with a capital inside a sentence belongs to a title
  function isTitle(): boolean {
    return tokens[first]?.text === "The" && /^\p{Ll}|^,$/u.test(tokens[first - 1]?.text ?? ".") && end - first === 2;
  }

  // "Ministry of Science and Technology", "Department of Health, Education and Welfare"
  function listed(at: number): number | null {
    if (isTitle()) return tokens[at]?.lower === "and" && shape(at + 1) === "NAME" ? run(at + 1) : null;
    if (isDoubleTask(at)) return run(at + 1);
    const tasks = endOfTasks(at);
    if (tasks !== null) return tasks;
    if (end === last || !inList(first, end)) return null;
    const from = at + 1;
    if (shape(from) !== "NAME") return null;
    const to = run(from);
    if (tokens[at]?.text === ",")
      return tokens[to]?.lower === "and" && shape(to + 1) === "NAME" && !isPerson(from) ? to : null;
    return isPerson(from) || /^(?:of|for)$/.test(tokens[to]?.lower ?? "") ? null : to;
  }

  // "the Economic and Financial Crimes Commission", "the Food and Drug Administration"
  function isDoubleTask(at: number): boolean {
    const word = tokens[at - 1]?.text ?? "";
    if (tokens[at]?.lower !== "and" || tokens[first]?.lower !== "the" || shape(at + 1) !== "NAME") return false;
    if (end - first !== 2) return isFieldList(at);
    if (/^\p{Lu}+$/u.test(word) || /(?:an|ese|ish|i)$/.test(word) || givenNameGender(word) !== null) return false;
    const to = run(at + 1);
    return (
      to > at + 2 && !organizationNouns.has(word.toLowerCase()) && organizationNouns.has(tokens[to - 1]?.lower ?? "")
    );
  }

  // "the World Ports and Harbours Council": what a body is for, several words of it
  function isFieldList(at: number): boolean {
    const isField = (index: number) => {
      const { text = "", lower = "" } = tokens[index] ?? {};
      const isOther = organizationNouns.has(lower) || companySuffixes.has(lower) || lower === "states";
      return (lower.endsWith("s") || task.test(text)) && !isOther && givenNameGender(lower) === null;
    };
    const to = run(at + 1);
    if (end - first > 4 || to - at < 3 || !isField(at - 1) || !isField(at + 1)) return false;
    return organizationNouns.has(tokens[to - 1]?.lower ?? "");
  }

  // "the Tanzania Electrical, Mechanical and Services Agency": tasks of one body, each a word
  function endOfTasks(comma: number): number | null {
    if (tokens[comma]?.text !== "," || tokens[first]?.lower !== "the" || !isTask(comma - 1)) return null;
    let at = comma;
    while (tokens[at]?.text === "," && shape(at + 1) === "NAME" && isTask(at + 1)) at += 2;
    if (at === comma || tokens[at]?.lower !== "and" || shape(at + 1) !== "NAME") return null;
    const to = run(at + 1);
    return organizationNouns.has(tokens[to - 1]?.lower ?? "") && to > at + 2 ? to : null;
  }

  function isTask(at: number): boolean {
    const { lower, text } = tokens[at] as Token;
    return task.test(text) && !organizationNouns.has(lower) && givenNameGender(lower) === null;
  }

  function inList(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (shape(at) === "NAME" && listingHeads.has(tokens[at]?.lower ?? "")) return true;
    return false;
  }

  // "Procter & Gamble", "Robert Downey, Jr."
  function joined(at: number): number | null {
    if (tokens[at]?.text === "&" && shape(at + 1) === "NAME") return run(at + 1);
    return null;
  }

  function isPerson(at: number): boolean {
    const { lower } = tokens[at] as Token;
    return givenNameGender(lower) !== null || titleWords.has(lower) || roleOf(lower) !== null;
  }

  // The given name after an office and its place is whom the phrase is about: its family name is the head.
  function personFrom(from: number, to: number): number | null {
    const { lower } = tokens[top] as Token;
    if (!titleWords.has(lower) && roleOf(lower) === null) return null;
    for (let at = from + 2; at < to; at += 1) {
      const word = tokens[at]?.lower ?? "";
      if (shape(at) !== "NAME") continue;
      if (isCourtesy(word) || (at < to - 1 && givenNameGender(word) !== null)) return to - 1;
      // "Minister of Education Stefania Giannini"
      if (
        at === from + 2 &&
        to - at === 2 &&
        (portfolios.has(tokens[at - 1]?.lower ?? "") || tokens[at - 1]?.lower === "state")
      )
        return to - 1;
    }
    return null;
  }
}
