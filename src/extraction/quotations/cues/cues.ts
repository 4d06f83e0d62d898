import type { Token } from "../../tokens.ts";
import { type CueFrame, accordingFrame, announceFrame, cueFrame, putFrame, sayingFrame } from "./cue-verbs.ts";
import { type Passage, type Scope, tokenIn } from "../passage.ts";
import { announcedBy } from "./announcements.ts";
import { isClaimDenied } from "./claims.ts";
import { verbBehindComma, verbBesideMark } from "./beside-marks.ts";
import { closingVerb, possessives, verbLemma } from "./verb-lemmas.ts";

/** Words that tell that somebody speaks. Numbers are token indexes. */
export interface Cue {
  readonly kind: "VERB" | "ACCORDING" | "QUOTED";
  readonly frame: CueFrame;
  readonly lemma: string;
  /** The first word of the verb's group: "has" in "has repeatedly said". */
  readonly group: number;
  readonly verb: number;
  /** The first token after the cue's words. */
  readonly next: number;
  readonly form: "FINITE" | "PARTICIPLE" | "INFINITIVE";
  readonly passive: boolean;
  /** "did not say", "would say", "was expected to say": nothing was said. */
  readonly unsaid: boolean;
  /** "did not say", "denied saying": unsaid, and that is told. */
  readonly negated: boolean;
}

/** The cues of a sentence, in order. */
export function findCues(passage: Passage, scope: Scope): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = scope.first; at < scope.last; at += 1) {
    const cue = cueAt(passage, scope, at);
    if (cue === null) continue;
    cues.push(cue);
    at = cue.next - 1;
  }
  return cues;
}

const sourcePhrases = [
  ["according", "to"],
  ["in", "the", "words", "of"],
];

function wordAt(passage: Passage, scope: Scope, at: number): string {
  return tokenIn(passage, scope, at)?.lower ?? "";
}

function cueAt(passage: Passage, scope: Scope, at: number): Cue | null {
  const token = tokenIn(passage, scope, at);
  if (token === undefined) return null;
  const before = tokenIn(passage, scope, at - 1);
  const after = tokenIn(passage, scope, at + 1);
  const source = sourcePhrases.find((words) =>
    words.every((word, index) => wordAt(passage, scope, at + index) === word),
  );
  if (source !== undefined) {
    const next = at + source.length;
    return {
      ...verbless,
      kind: "ACCORDING",
      frame: accordingFrame,
      lemma: source[source.length - 2] ?? "",
      group: at,
      verb: at,
      next,
    };
  }
  const lemma =
    verbBesideMark(passage, scope, at) ??
    verbBehindComma(passage, scope, at) ??
    verbLemma(token, before, after) ??
    closingVerb(passage, scope, at);
  if (lemma === null) return null;
  if (lemma === "put" && after?.lower === "it") return putIt(passage, scope, at);
  const announced = token.pos === "VERB" ? announcedBy(passage, scope, at) : null;
  if (announced !== null)
    return { kind: "VERB", frame: announceFrame, lemma, verb: at, next: announced, ...verbGroup(passage, scope, at) };
  const frame = cueFrame(lemma);
  if (frame === undefined || isReduced(passage, scope, at, before)) return null;
  if (isClaimDenied(passage, scope, at)) return null;
  if (isAdjective(passage, at, before, after)) return null;
  if (needsParticle.has(lemma) && !particles[lemma]?.test(after?.lower ?? "")) return null;
  // "went on to say": the next verb tells.
  if (lemma === "go" && wordAt(passage, scope, at + 2) === "to") return null;
  const group = verbGroup(passage, scope, at);
  const saying = lemma === "quote" || lemma === "cite" || lemma === "report" ? asSaying(passage, scope, at) : null;
  const next = saying ?? particleEnd(passage, scope, at, lemma);
  if (saying !== null) return { kind: "QUOTED", frame: sayingFrame, lemma, verb: at, next, ...group };
  // "Asked by the judge whether"
  const passive = group.passive || isReducedAt(passage, scope, at, before);
  return { kind: "VERB", frame, lemma, verb: at, next, ...group, passive };
}

// "as the minister put it"
function putIt(passage: Passage, scope: Scope, at: number): Cue {
  return { kind: "VERB", frame: putFrame, lemma: "put", verb: at, next: at + 2, ...verbGroup(passage, scope, at) };
}

// "Asked whether he would resign, Conte said": nobody is told to have asked.
function isReduced(passage: Passage, scope: Scope, at: number, before: Token | undefined): boolean {
  return isReducedAt(passage, scope, at, before) && tokenIn(passage, scope, at + 1)?.lower !== "by";
}

function isReducedAt(passage: Passage, scope: Scope, at: number, before: Token | undefined): boolean {
  const token = passage.tokens[at] as Token;
  return (
    token.lower.endsWith("ed") &&
    (at === scope.first || before?.text === "," || /^(?:when|if|while|once)$/.test(before?.lower ?? "")) &&
    /^(?:ask|quote|urge|press|question|advise|inform)$/.test(token.lemma) &&
    tokenIn(passage, scope, at - 1)?.pos !== "CCONJ" &&
    !/^[.,"]$/.test(tokenIn(passage, scope, at + 1)?.text ?? ".")
  );
}

const verbless = { form: "FINITE", passive: false, unsaid: false, negated: false } as const;

// "the alleged attack", "a reported 200 people", "the said while": a participle inside a noun phrase.
function isAdjective(passage: Passage, at: number, before: Token | undefined, after: Token | undefined): boolean {
  const token = passage.tokens[at] as Token;
  if (token.lower === "said") return false;
  if (token.pos !== "VERB" || after === undefined || /^(?:that|:|,)$/.test(after.lower)) return false;
  const around = passage.phraseFrom[at] ?? null;
  if (before !== undefined && (before.pos === "DET" || before.pos === "ADJ" || possessives.test(before.lower)))
    return true;
  return (
    around !== null && around.last > at + 1 && around.head !== at && after !== undefined && !token.lower.endsWith("ing")
  );
}

const doubtful = /^(?:would|could|may|might|should|must|can|ca|'d|’d|need)$/;
const negations = /^(?:not|n't|n’t|never|neither|nor|cannot)$/;
const speakingOn =
  /^(?:go|continue|take|hasten|appear|write|return|rush|step|come|turn|understand|report|believe|say|allege|rumour|rumor|claim|seem)$/;

function verbGroup(passage: Passage, scope: Scope, verb: number) {
  let group = verb;
  let [aux, be, unsaid, infinitive, negated] = [false, false, false, false, false];
  for (let at = verb - 1; at >= scope.first; at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || isNamePart(passage, at, token)) break;
    if (negations.test(token.lower)) {
      if (/^(?:only|just|merely|simply)$/.test(tokenIn(passage, scope, at + 1)?.lower ?? "")) continue;
      negated = true;
    } else if (token.lower === "hardly") unsaid = true;
    else if (token.lower === "to") infinitive = true;
    else if (token.pos === "AUX" || /^(?:have|has|had|having|be|been|being|is|are|was|were)$/.test(token.lower)) {
      aux = true;
      if (/^(?:be|['’](?:m|re))$/.test(token.lemma) && at === beBefore(passage, verb, at)) be = true;
      if (doubtful.test(token.lower)) unsaid = true;
    } else if (token.pos !== "ADV" || /^(?:as|so|when|where|how|why)$/.test(token.lower)) break;
    group = at;
    if (infinitive) break;
  }
  const { lower } = passage.tokens[verb] as Token;
  const isIng = lower.endsWith("ing");
  const spoken = infinitive ? speakingOnAt(passage, scope, group) : null;
  if (infinitive && spoken === null) unsaid = true;
  if (spoken !== null && /^(?:go|continue|hasten)$/.test(passage.tokens[spoken]?.lemma ?? "")) {
    return { group: spoken, form: "FINITE" as const, passive: false, unsaid: unsaid || negated, negated };
  }
  if (
    isIng &&
    !aux &&
    /^(?:without|not|of|for|from|about|than|instead)$/.test(tokenIn(passage, scope, group - 1)?.lower ?? "")
  )
    unsaid = true;
  const isGerund = (isIng && !aux) || passage.tokens[group]?.lower === "having";
  if (isGerund && deniesAt(passage, scope, group - 1)) negated = true;
  const isTold = !unsaid && !infinitive;
  const form: Cue["form"] = infinitive ? "INFINITIVE" : isGerund ? "PARTICIPLE" : "FINITE";
  return { group, form, passive: be && !isIng, unsaid: unsaid || negated, negated: negated && isTold };
}

// "denied saying"
function deniesAt(passage: Passage, scope: Scope, at: number): boolean {
  const token = tokenIn(passage, scope, at);
  return token?.pos === "VERB" && cueFrame(token.lemma)?.polarity === "DENIED";
}

// "Theresa May said": a name, whatever the tagger takes its last word for.
function isNamePart({ phraseAround }: Passage, at: number, { text }: Token): boolean {
  return phraseAround[at]?.form === "NAME" && /^\p{Lu}/u.test(text);
}

// "has been told", "was widely quoted": the nearest auxiliary decides.
function beBefore(passage: Passage, verb: number, at: number): number {
  for (let near = verb - 1; near > at; near -= 1) {
    const token = passage.tokens[near];
    if (token?.pos === "AUX" || token?.lemma === "have") return near;
  }
  return at;
}

// "went on to say", "took to Twitter to announce": said after all.
function speakingOnAt(passage: Passage, scope: Scope, to: number): number | null {
  for (let at = to - 1; at >= Math.max(scope.first, to - 4); at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return null;
    if (token.pos === "VERB") return speakingOn.test(token.lemma) ? at : null;
  }
  return null;
}

function asSaying(passage: Passage, scope: Scope, verb: number): number | null {
  const limit = Math.min(scope.last, verb + 20);
  for (let at = verb + 1; at + 1 < limit; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return null;
    if (token.lower !== "as") continue;
    const next = tokenIn(passage, scope, at + 1)?.lower ?? "";
    if (/^(?:saying|telling|stating|adding|writing|warning|claiming|insisting)$/.test(next)) return at + 2;
  }
  return null;
}

// Verbs that speak only with their particle: "shot back", "summed up", "referred to".
const needsParticle = new Set(["refer", "shoot", "hit", "fire", "sum", "chip", "cut", "go", "carry", "come", "put"]);

const particles: Readonly<Record<string, RegExp>> = {
  point: /^out$/,
  call: /^for$/,
  refer: /^to$/,
  warn: /^(?:of|against)$/,
  hit: /^(?:out|back)$/,
  shoot: /^back$/,
  fire: /^back$/,
  write: /^back$/,
  text: /^back$/,
  shout: /^(?:back|out)$/,
  cry: /^out$/,
  sum: /^up$/,
  chip: /^in$/,
  chime: /^in$/,
  cut: /^in$/,
  go: /^on$/,
  carry: /^on$/,
  come: /^back$/,
  put: /^(?:in|it)$/,
  blurt: /^out$/,
};

function particleEnd(passage: Passage, scope: Scope, verb: number, lemma: string): number {
  const after = tokenIn(passage, scope, verb + 1);
  return after !== undefined && particles[lemma]?.test(after.lower) === true ? verb + 2 : verb + 1;
}
