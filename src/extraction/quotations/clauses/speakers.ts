import type { NounPhrase } from "../../noun-phrases.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "../cues/cues.ts";
import { namedAfter } from "./nouns.ts";
import { type Passage, type Scope, tokenIn } from "../passage.ts";
import { citedSource, isMedia } from "./sources.ts";
import type { Statement } from "../statements/statement.ts";
import type { Subject } from "./subject.ts";

export interface SpeakerFound {
  readonly phrase: NounPhrase | null;
  readonly basis: Statement["basis"];
  readonly reporters: readonly NounPhrase[];
}

export function speakerOf(passage: Passage, scope: Scope, cue: Cue, subject: Subject, until: number): SpeakerFound {
  if (cue.kind === "QUOTED") {
    if (cue.passive) return { phrase: subject.phrase, basis: "PASSIVE", reporters: agents(passage, scope, cue) };
    const quoted = passage.phraseFrom[cue.verb + 1] ?? null;
    const reporters = subject.phrase === null ? [] : [subject.phrase];
    return { phrase: quoted === null ? null : namedAfter(passage, scope, quoted), basis: "PASSIVE", reporters };
  }
  if (cue.passive) return { phrase: agents(passage, scope, cue)[0] ?? null, basis: "PASSIVE", reporters: [] };
  const cited = cue.frame.reports && cue.kind === "VERB" ? citedSource(passage, scope, cue, until) : null;
  if (cited !== null) {
    return { phrase: cited, basis: "CUE", reporters: subject.phrase === null ? [] : [subject.phrase] };
  }
  const told = cue.frame.addressee === "NONE" ? undefined : passage.phraseFrom[cue.next];
  return {
    phrase: subject.phrase,
    basis: "CUE",
    reporters: told !== undefined && isMedia(passage, told) ? [told] : [],
  };
}

// "was quoted by KCNA as saying", "was quoted as saying by KCNA"
function agents(passage: Passage, scope: Scope, cue: Cue): readonly NounPhrase[] {
  for (let at = cue.verb + 1; at < Math.min(scope.last, cue.next + 4); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token?.lower !== "by" && token?.lower !== "in") continue;
    const phrase = passage.phraseFrom[at + 1];
    if (phrase !== undefined) return [phrase];
  }
  return [];
}

// "said a spokeswoman, adding that": who spoke before in the sentence goes on.
export function inherited({ cue, subject }: Clause, earlier: Statement | undefined): Subject {
  // "According to Holm, Lind ran in and said": not Holm
  if (earlier?.cue.kind === "ACCORDING" && subject.shared && subject.phrase !== null) return subject;
  const goesOn = subject.shared || (cue.form === "PARTICIPLE" && subject.phrase === null);
  return goesOn && earlier !== undefined && earlier.speaker !== null
    ? { ...subject, phrase: earlier.speaker }
    : subject;
}

// "If he says", "Did he say", "Nobody said": nothing was said.
export function isHypothetical(passage: Passage, scope: Scope, { subject, first }: Clause): boolean {
  const before = tokenIn(passage, scope, first - 1);
  if (
    before !== undefined &&
    (/^(?:if|unless|whether)$/.test(before.lower) || (before.pos === "AUX" && first - 1 === scope.first))
  ) {
    return true;
  }
  const { phrase } = subject;
  return phrase !== null && /^(?:nobody|none|neither|no)$/.test(passage.tokens[phrase.first]?.lower ?? "");
}

// What "I" or "you" think is no report; what a spokesman believes is.
export function mayBelieve({ tokens }: Passage, phrase: NounPhrase | null, { verb }: Cue): boolean {
  if (phrase === null) return false;
  const word = tokens[phrase.head]?.lower ?? "";
  // "He believes" reports, "he believed" tells a story.
  if (/^s?he$/.test(word)) return /^(?:believes|thinks|hopes|fears|expects|suspects)$/.test(tokens[verb]?.lower ?? "");
  return !/^(?:i|we|you|it|this|that|one|they|there)$/.test(word);
}
