import type { Token } from "../tokens.ts";
import { type CueFrame, accordingFrame, cueFrame, isParenthetic, putFrame, sayingFrame } from "./cue-verbs.ts";
import { type Passage, type Scope, tokenIn } from "./passage.ts";

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
    return { ...verbless, kind: "ACCORDING", frame: accordingFrame, lemma: "according", group: at, verb: at, next };
  }
  const lemma = verbLemma(token, before, after) ?? closingVerb(passage, scope, at);
  if (lemma === null) return null;
  if (lemma === "put" && after?.lower === "it") return putIt(passage, scope, at);
  const frame = cueFrame(lemma);
  if (frame === undefined || isReduced(passage, scope, at, before)) return null;
  if (isAdjective(passage, at, before, after)) return null;
  const group = verbGroup(passage, scope, at);
  const saying = lemma === "quote" || lemma === "cite" || lemma === "report" ? asSaying(passage, scope, at) : null;
  const next = saying ?? particleEnd(passage, scope, at, lemma);
  if (saying !== null) return { kind: "QUOTED", frame: sayingFrame, lemma, verb: at, next, ...group };
  return { kind: "VERB", frame, lemma, verb: at, next, ...group };
}

// "as the minister put it"
function putIt(passage: Passage, scope: Scope, at: number): Cue {
  return { kind: "VERB", frame: putFrame, lemma: "put", verb: at, next: at + 2, ...verbGroup(passage, scope, at) };
}

// "Asked whether he would resign, Conte said": nobody is told to have asked.
function isReduced(passage: Passage, scope: Scope, at: number, before: Token | undefined): boolean {
  const token = passage.tokens[at] as Token;
  return (
    token.lower.endsWith("ed") &&
    (at === scope.first || before?.text === ",") &&
    /^(?:ask|quote|urge|press|question|advise|inform)$/.test(token.lemma) &&
    tokenIn(passage, scope, at - 1)?.pos !== "CCONJ" &&
    !/^[.,"]$/.test(tokenIn(passage, scope, at + 1)?.text ?? ".")
  );
}

const verbless = { form: "FINITE", passive: false, unsaid: false } as const;

const sureForms = /^(?:said|says|told|tells|wrote|writes|added|adds|insisted|insists|asserted|stated)$/;

// The tagger takes "claims" for a noun; after a subject in the right number and before a clause it is a verb.
function verbLemma(token: Token, before: Token | undefined, after: Token | undefined): string | null {
  if (token.pos === "VERB") return token.lemma;
  if (token.lower === "say" && before !== undefined && before.pos !== "DET") return "say";
  if (sureForms.test(token.lower)) return irregular[token.lower] ?? token.lemma;
  if (before?.text === "," && token.lower.endsWith("ing") && after !== undefined && /^[:,]$|^that$/.test(after.lower)) {
    return token.lower.slice(0, -3);
  }
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || before === undefined || after === undefined) return null;
  if (/^\p{Lu}/u.test(token.text) || !mayFollow(after) || possessives.test(before.lower)) return null;
  if (token.lower.endsWith("ed")) return pastLemma(token.lower);
  const isThird = token.lower.endsWith("s");
  const isPlural = before.pos === "NOUN" && before.lemma !== before.lower;
  const agrees = before.pos === "NOUN" ? isThird !== isPlural : /^(?:PROPN|PRON|ADV|AUX)$/.test(before.pos);
  return agrees ? token.lower.replace(/(?<=ss|sh|ch)es$|s$/, "") : null;
}

// "…", the paper states.
function closingVerb(passage: Passage, scope: Scope, at: number): string | null {
  const phrase = passage.phraseAround[at];
  const token = passage.tokens[at];
  const ends = at + 1 >= scope.last || tokenIn(passage, scope, at + 1)?.text === ".";
  if (token?.pos !== "NOUN" || phrase === undefined || phrase.last !== at + 1 || !ends) return null;
  const opens = tokenIn(passage, scope, phrase.first - 1);
  const lemma = token.lower.replace(/s$/, "");
  const follows = opens?.text === "," || (opens === undefined && phrase.first > scope.first);
  return follows && phrase.first < at && isParenthetic(lemma) ? lemma : null;
}

function pastLemma(past: string): string {
  const short = past.slice(0, -1);
  return cueFrame(short) === undefined ? past.slice(0, -2) : short;
}

function mayFollow(after: Token): boolean {
  return /^(?:that|at|about|around|nearly|some|up|more)$/.test(after.lower) || /^(?:DET|PRON|PROPN)$/.test(after.pos);
}

const irregular: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  told: "tell",
  tells: "tell",
  wrote: "write",
  writes: "write",
  added: "add",
  adds: "add",
  insisted: "insist",
  insists: "insist",
  asserted: "assert",
  stated: "state",
};

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

const possessives = /^(?:his|her|its|their|my|our|your)$/;
const doubtful = /^(?:would|could|may|might|should|must|can|ca|'d|’d|need)$/;
const negations = /^(?:not|n't|n’t|never|neither|nor|hardly|cannot)$/;
const speakingOn =
  /^(?:go|continue|take|hasten|appear|write|return|rush|step|come|turn|understand|report|believe|say|allege|rumour|rumor|claim|seem)$/;

function verbGroup(passage: Passage, scope: Scope, verb: number) {
  let group = verb;
  let [aux, be, unsaid, infinitive] = [false, false, false, false];
  for (let at = verb - 1; at >= scope.first; at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) break;
    if (negations.test(token.lower)) unsaid = true;
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
  if (infinitive && !isSpeakingOn(passage, scope, group)) unsaid = true;
  if (
    isIng &&
    !aux &&
    /^(?:without|not|of|for|from|about|than|instead)$/.test(tokenIn(passage, scope, group - 1)?.lower ?? "")
  )
    unsaid = true;
  const form: Cue["form"] = infinitive ? "INFINITIVE" : isIng && !aux ? "PARTICIPLE" : "FINITE";
  return { group, form, passive: be && !isIng, unsaid };
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
function isSpeakingOn(passage: Passage, scope: Scope, to: number): boolean {
  for (let at = to - 1; at >= Math.max(scope.first, to - 4); at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return false;
    if (token.pos === "VERB") return speakingOn.test(token.lemma);
  }
  return false;
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

const particles: Readonly<Record<string, RegExp>> = {
  point: /^out$/,
  call: /^for$/,
  warn: /^(?:of|against)$/,
  hit: /^(?:out|back)$/,
  blurt: /^out$/,
};

function particleEnd(passage: Passage, scope: Scope, verb: number, lemma: string): number {
  const after = tokenIn(passage, scope, verb + 1);
  return after !== undefined && particles[lemma]?.test(after.lower) === true ? verb + 2 : verb + 1;
}
