import type { Polarity } from "../../facts.ts";

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

const verbs: readonly (readonly [CueFrame, string])[] = [
  [say, "say"],
  [report, "report"],
  [tell, "tell assure inform remind notify"],
  [warn, "warn promise caution advise"],
  [ask, "ask"],
  [wonder, "wonder question query inquire enquire"],
  [{ ...wonder, clause: "THAT", direct: false, belief: true }, "doubt"],
  [deny, "deny"],
  [{ ...deny, clause: "THAT" }, "refute rebut disprove repudiate debunk contradict"],
  [{ ...reject, direct: false }, "dispute contest discount disavow disclaim discredit"],
  [reject, "reject dismiss"],
  [explain, "explain reveal disclose state clarify recall"],
  [
    plain,
    "add claim insist argue assert announce declare note observe remark comment admit acknowledge concede confirm " +
      "allege contend maintain reiterate repeat stress emphasise emphasize underline underscore highlight suggest " +
      "propose recommend predict estimate complain pledge vow swear threaten joke quip testify affirm reaffirm boast " +
      "lament opine reckon proclaim retort counter respond reply tweet indicate",
  ],
  [
    that,
    "write mention continue conclude post text email hint imply recount forecast project speculate agree demand " +
      "protest object interject elaborate stipulate counsel theorise theorize posit postulate attest avow aver decree " +
      "bemoan blog signal confess certify reason answer point hypothesise hypothesize argue advocate",
  ],
  [{ ...that, question: true }, "describe discuss"],
  [
    utter,
    "cry shout yell scream whisper sigh exclaim smile laugh begin muse chant plead beg sing " +
      "sob mutter murmur snap bark growl chuckle grin nod shrug fume rage thunder gush enthuse urge read quote cite " +
      "finish intone declaim ponder croak stammer volunteer venture chime scoff sneer scold chide berate admonish tease " +
      "mumble whimper wail howl roar bellow holler hiss purr coo drawl rasp shriek screech squeal squeak moan groan " +
      "grumble gripe grouse rant rave crow gloat effuse marvel reminisce reflect ruminate philosophise philosophize " +
      "confide divulge blurt jeer heckle taunt deadpan curse implore beseech preach deadpan interrupt summarise " +
      "summarize recap elaborate expound hazard theorise mock protest retweet repost dm message holler splutter " +
      "gasp breathe bleat croon trill simper wheeze huff bray quaver falter",
  ],
  [{ ...that, direct: false }, "go carry"],
  // Beside words in marks they speak; with an object in marks they do much else: posted a "sold" sign.
  [
    { ...utter, direct: false },
    "pose start open explode offer shoot fire hit sum chip cut come share caption blog vlog broadcast sign lead " +
      "crack bet wager guess reply rattle rap weep rejoice wince joke cheer applaud console correct counter narrate " +
      "instruct command direct order advise tempt salute greet thank apologise apologize concur agree disagree differ " +
      "deflect sum press probe quiz prod wonder toast coach rib needle goad tut pout gesture reminisce",
  ],
  [believe, "believe think fear hope expect feel worry suspect guess assume consider"],
  [{ ...find, clause: "STRICT" }, "find rule understand"],
  [find, "learn realise realize hear know decide determine judge show"],
  [name, "call refer describe dub brand label term characterise characterize deem portray hail brand"],
  [
    judge,
    "blame accuse criticise criticize slam blast condemn denounce praise attack decry deplore welcome " +
      "defend applaud rebuke deride mock ridicule rubbish lambast lambaste hit commend laud tout warn promise urge " +
      "tell ask order instruct voice express cite pledge threaten vow demand apologise apologize",
  ],
];

// A verb in two rows keeps the first frame, and takes the judgement of the second.
const frames = new Map<string, CueFrame>();
for (const [frame, words] of verbs) {
  for (const word of words.split(" ")) {
    const known = frames.get(word);
    frames.set(word, known === undefined || known === frame ? frame : { ...known, judgement: frame.judgement });
  }
}

const parenthetic = new Set(
  (
    "say tell report add argue claim insist believe think suggest note explain warn estimate acknowledge admit concede " +
    "continue conclude go caution counter write recall state announce reckon predict fear hope observe confirm allege maintain contend show find put " +
    "according assert declare stress remark comment reveal complain promise boast joke hear"
  ).split(" "),
);

/** Whether a verb may follow words that stand in no marks: "The vote was fair, observers say." */
export function isParenthetic(lemma: string): boolean {
  return parenthetic.has(lemma);
}

const speechActs = new Set(
  "accuse promise pledge vow urge condemn denounce reject deny praise welcome call warn criticise criticize demand blame dismiss insist apologise apologize".split(
    " ",
  ),
);

/** Whether a verb is what a speaker does to others: "said it was over and urged", rather than part of the story told. */
export function isSpeechAct(lemma: string): boolean {
  return speechActs.has(lemma);
}

const deniable = new Set(
  (
    "say tell claim assert allege state argue suggest insist declare announce promise predict write imply contend " +
    "maintain think believe agree"
  ).split(" "),
);

/** Whether "did not" before a verb sets the words against the speaker; "did not confirm", "did not know" leave them open. */
export function isDeniable(lemma: string): boolean {
  return deniable.has(lemma);
}

/** The frame of a verb, by its base form; undefined for a verb that tells of no speech. */
export function cueFrame(lemma: string): CueFrame | undefined {
  return frames.get(lemma);
}
