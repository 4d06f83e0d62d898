import type { Token } from "../../tokens.ts";
import { type CueFrame, accordingFrame, announceFrame, cueFrame, putFrame, sayingFrame } from "./cue-verbs.ts";
import { type Passage, type Scope, tokenIn, wordAt, posAt } from "../passage.ts";
import { announcedBy } from "./announcements.ts";
import { isClaimDenied } from "./claims.ts";
import { verbBeforeMark, verbBehindComma, verbBesideMark } from "./beside-marks.ts";
import { closingVerb, mayBeVerb, possessives, verbLemma } from "./verb-lemmas.ts";

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

/** By their first word. */
const sourcePhrases: ReadonlyMap<string, readonly string[]> = new Map([
  ["according", ["according", "to"]],
  ["in", ["in", "the", "words", "of"]],
]);

function cueAt(passage: Passage, scope: Scope, at: number): Cue | null {
  const token = tokenIn(passage, scope, at);
  if (token === undefined) return null;
  const source = sourcePhrases.get(token.lower);
  if (source?.every((word, index) => wordAt(passage, scope, at + index) === word) === true)
    return sourceCue(source, at);
  if (!mayBeVerb(token)) return null;
  const before = tokenIn(passage, scope, at - 1);
  const after = tokenIn(passage, scope, at + 1);
  const lemma =
    verbBesideMark(passage, scope, at) ??
    verbBehindComma(passage, scope, at) ??
    verbBeforeMark(passage, scope, at) ??
    verbLemma(token, before, after) ??
    closingVerb(passage, scope, at);
  if (lemma === null) return null;
  const idiom = idiomAt(passage, scope, at, lemma);
  if (idiom !== null) return idiom;
  const announced = token.pos === "VERB" ? announcedBy(passage, scope, at) : null;
  if (announced !== null)
    return { kind: "VERB", frame: announceFrame, lemma, verb: at, next: announced, ...verbGroup(passage, scope, at) };
  const frame = cueFrame(lemma);
  const isOther = isReduced(passage, scope, at, before) || isClaimDenied(passage, scope, at);
  if (frame === undefined || isOther || isAdjective(passage, at, before, after)) return null;
  return lacksParticle(passage, scope, at, lemma) ? null : verbCue(passage, scope, at, lemma, frame);
}

function sourceCue(words: readonly string[], at: number): Cue {
  const lemma = words[words.length - 2] ?? "";
  return { ...verbless, kind: "ACCORDING", frame: accordingFrame, lemma, group: at, verb: at, next: at + words.length };
}

function lacksParticle(passage: Passage, scope: Scope, at: number, lemma: string): boolean {
  // "went on to say": the next verb tells.
  if (lemma === "go" && wordAt(passage, scope, at + 2) === "to") return true;
  return needsParticle.has(lemma) && particles[lemma]?.test(wordAt(passage, scope, at + 1)) !== true;
}

function verbCue(passage: Passage, scope: Scope, at: number, lemma: string, frame: CueFrame): Cue {
  const group = verbGroup(passage, scope, at);
  const saying = /^(?:quote|cite|report)$/.test(lemma) ? asSaying(passage, scope, at) : null;
  if (saying !== null) return { kind: "QUOTED", frame: sayingFrame, lemma, verb: at, next: saying, ...group };
  // "Asked by the judge whether"
  const passive = group.passive || isReducedAt(passage, scope, at, tokenIn(passage, scope, at - 1));
  return { kind: "VERB", frame, lemma, verb: at, next: particleEnd(passage, scope, at, lemma), ...group, passive };
}

function idiomAt(passage: Passage, scope: Scope, at: number, lemma: string): Cue | null {
  if (lemma === "put") return wordAt(passage, scope, at + 1) === "it" ? putIt(passage, scope, at) : null;
  return lemma === "make" ? madeClear(passage, scope, at) : null;
}

// "as the minister put it"
function putIt(passage: Passage, scope: Scope, at: number): Cue {
  return { kind: "VERB", frame: putFrame, lemma: "put", verb: at, next: at + 2, ...verbGroup(passage, scope, at) };
}

// "made clear that", "made it plain that"
function madeClear(passage: Passage, scope: Scope, at: number): Cue | null {
  const object = wordAt(passage, scope, at + 1) === "it" ? at + 2 : at + 1;
  if (!/^(?:clear|plain|known)$/.test(wordAt(passage, scope, object))) return null;
  if (wordAt(passage, scope, object + 1) !== "that") return null;
  return {
    kind: "VERB",
    frame: announceFrame,
    lemma: "make",
    verb: at,
    next: object + 1,
    ...verbGroup(passage, scope, at),
  };
}

// "Asked whether he would resign, Conte said": nobody is told to have asked.
function isReduced(passage: Passage, scope: Scope, at: number, before: Token | undefined): boolean {
  return isReducedAt(passage, scope, at, before) && wordAt(passage, scope, at + 1) !== "by";
}

function isReducedAt(passage: Passage, scope: Scope, at: number, before: Token | undefined): boolean {
  const token = passage.tokens[at] as Token;
  return (
    token.lower.endsWith("ed") &&
    (at === scope.first || before?.text === "," || /^(?:when|if|while|once)$/.test(before?.lower ?? "")) &&
    /^(?:ask|quote|urge|press|question|advise|inform)$/.test(token.lemma) &&
    posAt(passage, scope, at - 1) !== "CCONJ" &&
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

function verbGroup(passage: Passage, scope: Scope, verb: number): VerbGroup {
  const { group, infinitive, aux, be, ...words } = wordsBefore(passage, scope, verb);
  const isIng = passage.tokens[verb]?.lower.endsWith("ing") === true;
  const isGerund = (isIng && !aux) || passage.tokens[group]?.lower === "having";
  const negated = words.negated || (isGerund && deniesAt(passage, scope, group - 1));
  const undone = words.unsaid || (isIng && !aux && isUndone(passage, scope, group));
  if (infinitive) return infinitiveGroup(passage, scope, group, { be: be && !isIng, negated, undone });
  const form = isGerund ? "PARTICIPLE" : "FINITE";
  return { group, form, passive: be && !isIng, unsaid: undone || negated, negated: negated && !undone };
}

function infinitiveGroup(
  passage: Passage,
  scope: Scope,
  group: number,
  { be, negated, undone }: { be: boolean; negated: boolean; undone: boolean },
): VerbGroup {
  const spoken = speakingOnAt(passage, scope, group);
  if (spoken !== null && /^(?:go|continue|hasten)$/.test(passage.tokens[spoken]?.lemma ?? "")) {
    // "has also gone on to say"
    const { group: first } = wordsBefore(passage, scope, spoken);
    return { group: first, form: "FINITE", passive: false, unsaid: undone || negated, negated };
  }
  return { group, form: "INFINITIVE", passive: be, unsaid: undone || negated || spoken === null, negated: false };
}

type VerbGroup = Pick<Cue, "group" | "form" | "passive" | "unsaid" | "negated">;

// "without saying", "instead of telling"
function isUndone(passage: Passage, scope: Scope, group: number): boolean {
  return /^(?:without|not|of|for|from|about|than|instead)$/.test(wordAt(passage, scope, group - 1));
}

interface WordsBefore {
  group: number;
  aux: boolean;
  be: boolean;
  unsaid: boolean;
  infinitive: boolean;
  negated: boolean;
}

/** Auxiliaries, adverbs and negations before a verb, back to the first. */
function wordsBefore(passage: Passage, scope: Scope, verb: number): WordsBefore {
  const words = { group: verb, aux: false, be: false, unsaid: false, infinitive: false, negated: false };
  for (let at = verb - 1; at >= scope.first && !words.infinitive; at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || isNamePart(passage, at, token)) break;
    if (negations.test(token.lower)) {
      // "did not only say"
      if (/^(?:only|just|merely|simply)$/.test(wordAt(passage, scope, at + 1))) continue;
      words.negated = true;
    } else if (token.lower === "hardly") words.unsaid = true;
    else if (token.lower === "to") words.infinitive = true;
    else if (token.pos === "AUX" || auxiliaries.test(token.lower)) {
      words.aux = true;
      if (/^(?:be|['’](?:m|re))$/.test(token.lemma) && at === beBefore(passage, verb, at)) words.be = true;
      if (doubtful.test(token.lower)) words.unsaid = true;
    } else if (token.pos !== "ADV" || /^(?:as|so|when|where|how|why)$/.test(token.lower)) break;
    words.group = at;
  }
  return words;
}

const auxiliaries = /^(?:have|has|had|having|be|been|being|is|are|was|were)$/;

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

// Words before "as saying": "was quoted by the state news agency KCNA on Friday as saying".
const maxAgents = 20;

function asSaying(passage: Passage, scope: Scope, verb: number): number | null {
  const limit = Math.min(scope.last, verb + maxAgents);
  for (let at = verb + 1; at + 1 < limit; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return null;
    if (token.lower !== "as") continue;
    const next = wordAt(passage, scope, at + 1);
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
