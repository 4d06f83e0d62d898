import type { NounPhrase } from "../../noun-phrases.ts";
import { type Passage, type Scope, tokenIn, posAt } from "../passage.ts";
import { sharedSubject } from "../clauses/subjects.ts";

const giving =
  /^(?:issue|release|publish|make|give|send|voice|express|raise|offer|deliver|repeat|reiterate|confirm|echo)$/;

const said =
  /^(?:statement|warning|claim|allegation|accusation|promise|pledge|announcement|suggestion|remark|comment|prediction|assurance|guarantee|threat|complaint|view|belief|opinion|hope|fear|confidence|argument|point|declaration|reminder|message)s?$/;

/** In tokens: "issued a statement on Thursday that". */
const maxTime = 6;

/** The token after the noun of "issued a statement on Thursday that", which speaks as a verb does; null for others. */
export function announcedBy(passage: Passage, scope: Scope, verb: number): number | null {
  if (!giving.test(passage.tokens[verb]?.lemma ?? "")) return null;
  const phrase = passage.phraseFrom[verb + 1];
  if (
    phrase === undefined ||
    passage.tokens[verb + 1]?.lower === "no" ||
    !said.test(passage.tokens[phrase.head]?.lower ?? "")
  )
    return null;
  for (let at = phrase.last; at < phrase.last + maxTime; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^(?:VERB|AUX|PUNCT)$/.test(token.pos)) return null;
    if (token.lower === "that") return /^(?:VERB|AUX)$/.test(posAt(passage, scope, at + 1)) ? null : phrase.last;
  }
  return null;
}

const writings =
  /^(?:statement|letter|tweet|email|e-mail|message|note|post|communiqu[eé]|release|video|announcement|apology|appeal|declaration)s?$/;

/** Who "issued a statement on the choice.", where the next sentence has the words; null where the sentence is no such. */
export function announcedSaying(passage: Passage, scope: Scope): NounPhrase | null {
  for (let at = scope.first + 1; at < scope.last - 1; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token?.pos !== "VERB" || !giving.test(token.lemma)) continue;
    const phrase = passage.phraseFrom[at + 1];
    if (phrase === undefined || !writings.test(passage.tokens[phrase.head]?.lower ?? "")) continue;
    return sharedSubject(passage, scope, at + 1).phrase;
  }
  return null;
}
