import { type Passage, type Scope, tokenIn } from "./passage.ts";

const giving =
  /^(?:issue|release|publish|make|give|send|voice|express|raise|offer|deliver|repeat|reiterate|confirm|echo)$/;

const said =
  /^(?:statement|warning|claim|allegation|accusation|promise|pledge|announcement|suggestion|remark|comment|prediction|assurance|guarantee|threat|complaint|view|belief|opinion|hope|fear|confidence|argument|point|declaration|reminder|message)s?$/;

/** In tokens: "issued a statement on Thursday that". */
const longestTime = 6;

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
  for (let at = phrase.last; at < phrase.last + longestTime; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^(?:VERB|AUX|PUNCT)$/.test(token.pos)) return null;
    if (token.lower === "that")
      return /^(?:VERB|AUX)$/.test(tokenIn(passage, scope, at + 1)?.pos ?? "") ? null : phrase.last;
  }
  return null;
}
