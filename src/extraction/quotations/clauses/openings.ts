import { titled } from "../../lexicon/clauses.ts";
import type { Token } from "../../tokens.ts";
import { timeAfter } from "./times.ts";
import type { Opening } from "./opening.ts";
import { openingAfterSource } from "./source-openings.ts";
import type { NounPhrase } from "../../noun-phrases.ts";
import { adjunctEnd, afterPhrase } from "./adjuncts.ts";
import { beginsClause, hasClause } from "./clause-verbs.ts";
import { isContent } from "./noun-chains.ts";
import { claimAfter } from "../cues/claims.ts";
import type { Cue } from "../cues/cues.ts";
import { type Passage, type Scope, afterMark, markFrom, tokenIn, wordAt, textAt, posAt } from "../passage.ts";

/** What a cue introduces after it; null where there is nothing: "said Putin", "declined to say". */
export function openingAfter(passage: Passage, scope: Scope, cue: Cue): Opening | null {
  if (cue.kind === "ACCORDING") return openingAfterSource(passage, scope, cue);
  const { frame } = cue;
  // "denied saying that": what was denied is that he said it.
  if (frame.polarity === "DENIED" && tokenIn(passage, scope, cue.next)?.lower.endsWith("ing")) return null;
  let at = cue.next;
  let addressee: NounPhrase | null = null;
  if (frame.addressee !== "NONE" && !cue.passive) {
    const phrase = passage.phraseFrom[at];
    if (phrase !== undefined && tokenIn(passage, scope, at) !== undefined) {
      const end = afterPhrase(passage, scope, phrase, /^of$/);
      if (frame.addressee === "NEEDED" || openingFrom(passage, scope, end, cue) !== null) {
        addressee = phrase;
        at = end;
      }
    } else if (frame.addressee === "NEEDED" && frame.judgement === "NONE" && markFrom(passage, at) === undefined)
      return null;
  }
  const found = openingFrom(passage, scope, at, cue);
  return found === null ? null : { ...found, addressee };
}

// "said in a statement that": what looks like the beginning of a clause may be an adverbial of the cue.
function openingFrom(passage: Passage, scope: Scope, at: number, cue: Cue): Found | null {
  // "said Monday he would sign"
  if (timeAfter(passage, scope, at) > at) return afterAdjuncts(passage, scope, at, cue);
  const direct = directOpening(passage, scope, at, cue);
  if (direct !== null && (direct.form !== "BARE" || passage.tokens[at]?.pos !== "ADP")) return direct;
  return afterAdjuncts(passage, scope, at, cue) ?? direct;
}

type Found = Omit<Opening, "addressee">;

function directOpening(passage: Passage, scope: Scope, from: number, cue: Cue): Found | null {
  const isPunctuated = /^[,:]$/.test(textAt(passage, scope, from));
  const at = isPunctuated ? from + 1 : from;
  const marked = markedOpening(passage, scope, from, at, cue);
  if (marked !== undefined) return marked;
  if (isAdverbBeforeClause(passage, scope, at)) return directOpening(passage, scope, at + 1, cue);
  const however = howeverEnd(passage, scope, from);
  if (however !== null) return { at: however + 1, form: "THAT" };
  const opener = tokenIn(passage, scope, at);
  if (opener === undefined) return null;
  if (opener.lower === "that" && cue.frame.clause !== "NONE" && isConjunction(passage, scope, at)) {
    return { at: at + 1, form: "THAT" };
  }
  return isPunctuated ? null : unmarkedOpening(passage, scope, at, cue, opener);
}

// Words in marks, or a colon; undefined where there is neither.
function markedOpening(passage: Passage, scope: Scope, from: number, at: number, cue: Cue): Found | null | undefined {
  if (!cue.frame.direct || at >= scope.last) return undefined;
  if (scope.mark === -1 && markFrom(passage, at) !== undefined) {
    return isAddition(passage, scope, at, cue) || isTitle(passage, at) ? null : { at, form: "MARK" };
  }
  const isColon = textAt(passage, scope, from) === ":" && cue.frame.clause !== "NONE";
  return isColon ? { at, form: "COLON" } : undefined;
}

// "saying only that", "said afterwards that"; "said now that the war is over" tells when.
function isAdverbBeforeClause(passage: Passage, scope: Scope, at: number): boolean {
  const token = tokenIn(passage, scope, at);
  if (token === undefined || !opensPlainly(passage, scope, at + 1)) return false;
  if (/^(?:only|just|simply)$/.test(token.lower)) return true;
  return (
    token.pos === "ADV" && !/^(?:now|so|such|seeing)$/.test(token.lower) && wordAt(passage, scope, at + 1) === "that"
  );
}

function opensPlainly(passage: Passage, scope: Scope, at: number): boolean {
  return wordAt(passage, scope, at) === "that" || (scope.mark === -1 && markFrom(passage, at) !== undefined);
}

function unmarkedOpening(passage: Passage, scope: Scope, at: number, cue: Cue, opener: Token): Found | null {
  const { frame } = cue;
  if (isSilent(passage, scope, at)) return null;
  if (/^(?:if|whether|how|why|what|who|when|where|which)$/.test(opener.lower)) {
    return frame.question && hasClause(passage, scope, at + 1, false) ? { at, form: "QUESTION" } : null;
  }
  const claimed = frame.polarity === "DENIED" && !cue.passive ? claimAfter(passage, scope, at) : null;
  if (claimed !== null) return claimed;
  return isBare(passage, scope, at, cue, opener) ? { at, form: "BARE" } : null;
}

// "said when asked", "said nothing and left"
function isSilent(passage: Passage, scope: Scope, at: number): boolean {
  const [word, next] = [wordAt(passage, scope, at), wordAt(passage, scope, at + 1)];
  if (/^(?:when|if|as)$/.test(word)) return /^(?:asked|questioned|pressed|contacted|reached|prompted)$/.test(next);
  return /^(?:nothing|little|so|much|more)$/.test(word) && posAt(passage, scope, at + 1) === "CCONJ";
}

function isBare(passage: Passage, scope: Scope, at: number, { frame, form, next, group }: Cue, opener: Token): boolean {
  // "human trafficking, which critics say is rife"
  if (opener.pos === "AUX" && at === next) return frame.clause === "FREE" && hasRelativeBefore(passage, scope, group);
  if (frame.clause !== "FREE" && frame.clause !== "STRICT") return false;
  const isAmount =
    /^(?:at|up|between|around|about|over)$/.test(opener.lower) && posAt(passage, scope, at + 2) === "NUM";
  if (opener.pos === "ADP" && !isAmount && (form === "PARTICIPLE" || frame.clause === "STRICT")) return false;
  return beginsClause(passage, scope, at, frame.clause === "STRICT");
}

/** Checks whether words in marks follow, a comma or colon between. */
export function isMarkOpening(passage: Passage, scope: Scope, from: number): boolean {
  const at = /^[,:]$/.test(textAt(passage, scope, from)) ? from + 1 : from;
  return scope.mark === -1 && at < scope.last && markFrom(passage, at) !== undefined;
}

// `added "Protector of Mexico" to his title`
function isAddition(passage: Passage, scope: Scope, mark: number, { lemma }: Cue): boolean {
  return lemma === "add" && tokenIn(passage, scope, afterMark(passage, mark))?.lower === "to";
}

// an article headlined "The Holiday Is Over", the album "Rust"

function isTitle({ tokens }: Passage, mark: number): boolean {
  return titled.has(tokens[mark - 1]?.lower ?? "");
}

function hasRelativeBefore(passage: Passage, scope: Scope, group: number): boolean {
  for (let at = group - 1; at >= Math.max(scope.first, group - 6); at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === ",") return false;
    if (/^(?:which|that|who|what)$/.test(token.lower)) return true;
  }
  return false;
}

function howeverEnd(passage: Passage, scope: Scope, from: number): number | null {
  let at = from;
  while (at < from + 3 && /^(?:,|however|though|too|then)$/.test(wordAt(passage, scope, at))) at += 1;
  return at > from && textAt(passage, scope, at - 1) !== "," && wordAt(passage, scope, at) === "that" ? at : null;
}

// "said that day" is no clause.
function isConjunction(passage: Passage, scope: Scope, at: number): boolean {
  const next = tokenIn(passage, scope, at + 1);
  if (next === undefined) return markFrom(passage, at + 1) !== undefined && at + 1 < scope.last;
  return !/^[.?!;]$/.test(next.text);
}

function afterAdjuncts(passage: Passage, scope: Scope, from: number, cue: Cue): Found | null {
  let at = from;
  let isSoft = true;
  for (let steps = 0; steps < 8; steps += 1) {
    const opening = at === from ? null : directOpening(passage, scope, at, cue);
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return opening;
    if (opening !== null && opening.form !== "BARE" && !(opening.form === "THAT" && isContent(passage, at)))
      return opening;
    if (opening !== null && opening.form === "BARE" && isSoft && token.pos !== "ADP") return opening;
    const next = adjunctEnd(passage, scope, at, token);
    if (next === null) break;
    if (!next.soft) isSoft = false;
    at = next.end;
  }
  return insertedThat(passage, scope, at, cue);
}

// "said, in a statement released on Monday, that"
function insertedThat(passage: Passage, scope: Scope, from: number, cue: Cue): Found | null {
  if (tokenIn(passage, scope, from) === undefined) return null;
  return textAt(passage, scope, from) === ","
    ? afterInsertion(passage, scope, from, cue)
    : nearThat(passage, scope, from, cue);
}

/** In tokens, the commas or the cue's own words included. */
const maxInsertion = 22;
const maxAdverbial = 8;

// "said, in a statement released on Monday, that"; `told Piet Maas, 52: "…"`
function afterInsertion(passage: Passage, scope: Scope, from: number, { frame }: Cue): Found | null {
  let verb = false;
  for (let at = from + 1; at < Math.min(scope.last, from + maxInsertion); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return null;
    verb ||= /^(?:VERB|AUX)$/.test(token.pos);
    if (token.text === ":" && !verb && frame.direct && at + 1 < scope.last && isMarkOpening(passage, scope, at + 1))
      return { at: at + 1, form: "MARK" };
    if (/^[;:.?!]$/.test(token.text)) return null;
    const isThat = token.lower === "that" && textAt(passage, scope, at - 1) === ",";
    if (isThat && frame.clause !== "NONE") return { at: at + 1, form: "THAT" };
  }
  return null;
}

function nearThat(passage: Passage, scope: Scope, from: number, { frame }: Cue): Found | null {
  if (frame.clause === "NONE") return null;
  for (let at = from + 1; at < Math.min(scope.last, from + maxAdverbial); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[,;:.?!]$/.test(token.text) || /^(?:VERB|AUX)$/.test(token.pos)) return null;
    if (token.lower === "that" && token.pos === "SCONJ" && !isContent(passage, at)) return { at: at + 1, form: "THAT" };
  }
  return null;
}
