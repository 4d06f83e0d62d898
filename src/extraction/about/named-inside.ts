import { fold } from "../../entity-resolution/fold.ts";
import type { AboutFact, MentionFact, Referent } from "../facts.ts";
import type { Span } from "../span.ts";
import { type Aboutness, type AboutInput, mentionsInside, tokenAt } from "./input.ts";

/** What stands in the quote itself: names, and the pronouns and descriptions that the article resolves. */
export function namedInside(input: AboutInput): readonly Aboutness[] {
  const inside = mentionsInside(input);
  const found: Aboutness[] = [];
  for (const mention of inside) {
    const referent = input.referents[mention.referent];
    if (referent === undefined || !isSomething(referent) || isNobody(input, mention)) continue;
    const { start, end } = nameIn(mention, referent);
    const name = mention.text.slice(start - mention.start, end - mention.start);
    found.push({ start, end, referent: mention.referent, basis: basisOf(mention, name, referent) });
  }
  return found;
}

/** Checks whether it can be told what it is: "the talks" and a bare "he" cannot. */
function isSomething({ entity, isNameable, kind, name }: Referent): boolean {
  return entity !== null || isNameable || (name !== null && kind !== "OTHER");
}

/** The name alone where a mention has more words: "Russia" of "friendly Russia". */
function nameIn({ start, end, text, form }: MentionFact, { entity }: Referent): Span {
  if (form !== "NAME") return { start, end };
  const names = entity?.aliases.filter(({ kind, text: name }) => kind !== "ROLE" && standsIn(name, text)) ?? [];
  const longest = names.reduce((best, { text: name }) => (name.length > best.length ? name : best), "");
  if (longest === "") return { start: start + (/^(?:the|a|an) /iu.exec(text)?.[0].length ?? 0), end };
  const from = start + text.indexOf(longest);
  return { start: from, end: from + longest.length };
}

function standsIn(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return at !== -1 && !/^\p{L}/u.test(text.slice(at + name.length)) && !/\p{L}$/u.test(text.slice(0, at));
}

/** Whether a pronoun means the one who speaks or is spoken to, or, as the "it" of "it is clear that", nothing. */
function isNobody({ document: { tokens }, document }: AboutInput, { start, form }: MentionFact): boolean {
  if (form !== "PRONOUN") return false;
  const at = tokenAt(document, start);
  const word = tokens[at]?.lower ?? "";
  if (/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours)$/.test(word)) return true;
  if (word !== "it") return false;
  const next = tokens.slice(at + 1, at + 8);
  const from = next.findIndex(({ pos }) => pos !== "AUX" && pos !== "ADV" && pos !== "PART");
  const [told, link] = [next[from], next[from + 1]];
  return (
    from > 0 && /^(?:ADJ|VERB)$/.test(told?.pos ?? "") && /^(?:that|to|for|if|when|whether)$/.test(link?.lower ?? "")
  );
}

function basisOf({ form }: MentionFact, name: string, { entity }: Referent): AboutFact["basis"] {
  const folded = fold(name);
  const kinds = entity?.aliases.filter((alias) => fold(alias.text) === folded).map(({ kind }) => kind) ?? [];
  const names = kinds.filter((kind) => kind !== "ROLE");
  // "sanctions" is the name of a topic, though it has no capital; "North Korean leader" is an office.
  if (names.length === 0) return form === "NAME" && kinds.length === 0 ? "NAMED" : "COREFERENCE";
  return names.every((kind) => kind === "METONYM") ? "METONYM" : "NAMED";
}
