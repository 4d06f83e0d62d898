import type { Polarity } from "../../facts.ts";
import { cueVerbs, deniableVerbs, parentheticVerbs, speechActs } from "../../lexicon/cue-verbs.ts";

/** How a verb that tells of speech builds its sentence. */
export interface CueFrame {
  /** What makes a plain clause its object: "that", or nothing at all; STRICT where a noun would do as well. */
  readonly clause: "FREE" | "STRICT" | "THAT" | "NONE";
  /** "asked whether", "explained how" */
  readonly question: boolean;
  /** May stand beside words in marks: `"…," he laughed`. */
  readonly direct: boolean;
  /** Who is spoken to stands between the verb and the words: "told Reuters that". */
  readonly addressee: "NEEDED" | "POSSIBLE" | "NONE";
  /** Tells what somebody thinks; the words were perhaps never said. */
  readonly belief: boolean;
  /** NAMING: `called him "a liar"`. STANCE: `blamed the "unilateral" attitude for`. Only with words in marks. */
  readonly judgement: "NAMING" | "STANCE" | "NONE";
  /** Passes on what others say: "Sputnik reported". */
  readonly reports: boolean;
  /** DENIED: "denied that"; QUESTIONED: "asked whether". What a verb does to words that stand in marks is to say them. */
  readonly polarity: Polarity;
}

const plain: CueFrame = {
  clause: "STRICT",
  question: false,
  direct: true,
  addressee: "NONE",
  belief: false,
  judgement: "NONE",
  reports: false,
  polarity: "ASSERTED",
};

const say: CueFrame = { ...plain, clause: "FREE", question: true };
const explain: CueFrame = { ...plain, question: true };
const ask: CueFrame = { ...plain, clause: "THAT", question: true, addressee: "POSSIBLE", polarity: "QUESTIONED" };
const wonder: CueFrame = { ...plain, clause: "NONE", question: true, polarity: "QUESTIONED" };
const deny: CueFrame = { ...plain, polarity: "DENIED" };
const tell: CueFrame = { ...plain, clause: "FREE", question: true, addressee: "NEEDED" };
const warn: CueFrame = { ...plain, addressee: "POSSIBLE" };
const that: CueFrame = { ...plain, clause: "THAT" };
const utter: CueFrame = { ...plain, clause: "NONE" };
const believe: CueFrame = { ...plain, belief: true };
const find: CueFrame = { ...plain, clause: "THAT", direct: false, belief: true };
const name: CueFrame = { ...plain, clause: "NONE", direct: false, judgement: "NAMING" };
const judge: CueFrame = { ...plain, clause: "THAT", judgement: "STANCE" };
const reject: CueFrame = { ...judge, polarity: "DENIED" };
const report: CueFrame = { ...plain, reports: true };

/** "according to" */
export const accordingFrame: CueFrame = { ...plain, clause: "FREE", reports: true };

/** "quoted him as saying" */
export const sayingFrame: CueFrame = say;
/** "issued a statement that" */
export const announceFrame: CueFrame = { ...plain, clause: "THAT", direct: false };
/** "as the minister put it" */
export const putFrame: CueFrame = { ...plain, clause: "THAT" };

// Verbs under "act" speak beside words in marks; with an object in marks they do much else: posted a "sold" sign.
const verbs: readonly (readonly [CueFrame, ReadonlySet<string>])[] = [
  [say, cueVerbs.say],
  [report, cueVerbs.report],
  [tell, cueVerbs.tell],
  [warn, cueVerbs.warn],
  [ask, cueVerbs.ask],
  [wonder, cueVerbs.wonder],
  [{ ...wonder, clause: "THAT", direct: false, belief: true }, cueVerbs.doubt],
  [deny, cueVerbs.deny],
  [{ ...deny, clause: "THAT" }, cueVerbs.refute],
  [{ ...reject, direct: false }, cueVerbs.dispute],
  [reject, cueVerbs.reject],
  [explain, cueVerbs.explain],
  [plain, cueVerbs.claim],
  [that, cueVerbs.write],
  [{ ...that, question: true }, cueVerbs.describe],
  [utter, cueVerbs.utter],
  [{ ...that, direct: false }, cueVerbs.goOn],
  [{ ...utter, direct: false }, cueVerbs.act],
  [believe, cueVerbs.believe],
  [{ ...find, clause: "STRICT" }, cueVerbs.find],
  [find, cueVerbs.learn],
  [name, cueVerbs.call],
  [judge, cueVerbs.judge],
];

// A verb in two rows keeps the first frame, and takes the judgement of the second.
const frames = new Map<string, CueFrame>();
for (const [frame, words] of verbs) {
  for (const word of words) {
    const known = frames.get(word);
    frames.set(word, known === undefined || known === frame ? frame : { ...known, judgement: frame.judgement });
  }
}

/** Checks whether a verb may follow words that stand in no marks: "The vote was fair, observers say." */
export function isParenthetic(lemma: string): boolean {
  return parentheticVerbs.has(lemma);
}

/** Whether a verb is what a speaker does to others: "said it was over and urged", rather than part of the story told. */
export function isSpeechAct(lemma: string): boolean {
  return speechActs.has(lemma);
}

/** Whether "did not" before a verb sets the words against the speaker; "did not confirm", "did not know" leave them open. */
export function isDeniable(lemma: string): boolean {
  return deniableVerbs.has(lemma);
}

/** The frame of a verb, by its base form; undefined for a verb that tells of no speech. */
export function cueFrame(lemma: string): CueFrame | undefined {
  return frames.get(lemma);
}
