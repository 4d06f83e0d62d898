import { fold } from "../../../entity-resolution/fold.ts";
import type { Document, Sentence } from "../../document.ts";
import type { AliasKind, Knowledge } from "../../knowledge.ts";
import type { Token } from "../../tokens.ts";
import { isCapital, type Run, textOf } from "../known-runs.ts";

/** What stands around a run, as the guards look at it. */
export interface Surroundings {
  readonly document: Document;
  readonly name: string;
  readonly kind: AliasKind;
  /** The word right before or after, in the same sentence, with nothing but a space or hyphen between. */
  readonly before: Token | null;
  readonly after: Token | null;
  readonly first: number;
  readonly last: number;
  readonly isTitle: boolean;
  readonly knowledge: Knowledge;
}

/** Looks around a run of a sentence that names a country in this way. */
export function surroundingsOf(
  document: Document,
  sentence: Sentence,
  { first, last }: Run,
  kind: AliasKind,
  knowledge: Knowledge,
): Surroundings {
  const { tokens } = document;
  return {
    document,
    name: fold(textOf(document, { first, last })),
    kind,
    before: first > sentence.first ? joined(tokens[first - 1], tokens[first]) : null,
    after: last < sentence.last ? joined(tokens[last], tokens[last - 1]) : null,
    first,
    last,
    isTitle: isHeadline(document, sentence),
    knowledge,
  };
}

function joined(token: Token | undefined, to: Token | undefined): Token | null {
  if (token === undefined || to === undefined) return null;
  return Math.abs(token.start < to.start ? to.start - token.end : token.start - to.end) <= 1 ? token : null;
}

/** Days and months. */
export const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Checks whether a word alone names a country or its people. */
export function isKnownPlace(token: Token, knowledge: Knowledge): boolean {
  return knowledge.named(token.text).some(({ entity }) => entity.kind === "COUNTRY");
}

/** Checks whether nearly all long words of a sentence have capitals: then a capital tells nothing. */
function isHeadline({ tokens }: Document, { first, last }: Sentence): boolean {
  const long = tokens.slice(first, Math.min(last, first + 30)).filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.length >= 4 && long.filter(isCapital).length >= 0.85 * long.length;
}
