import { wordSet } from "./words.ts";

/** Verbs of speech, belief and judgement by the way that they build a sentence; a verb may stand in two lists. */
export const cueVerbs = {
  say: wordSet("say"),
  report: wordSet("report"),
  tell: wordSet("tell assure inform remind notify"),
  warn: wordSet("warn promise caution advise"),
  ask: wordSet("ask"),
  wonder: wordSet("wonder question query inquire enquire"),
  doubt: wordSet("doubt"),
  deny: wordSet("deny"),
  refute: wordSet("refute rebut disprove repudiate debunk contradict"),
  dispute: wordSet("dispute contest discount disavow disclaim discredit"),
  reject: wordSet("reject dismiss"),
  explain: wordSet("explain reveal disclose state clarify recall"),
  claim: wordSet(`
    add claim insist argue assert announce declare note observe remark comment admit acknowledge concede confirm
    allege contend maintain reiterate repeat stress emphasise emphasize underline underscore highlight suggest
    propose recommend predict estimate complain pledge vow swear threaten joke quip testify affirm reaffirm boast
    lament opine reckon proclaim retort counter respond reply tweet indicate`),
  write: wordSet(`
    write mention continue conclude post text email hint imply recount forecast project speculate agree demand
    protest object interject elaborate stipulate counsel theorise theorize posit postulate attest avow aver decree
    bemoan blog signal confess certify reason answer point hypothesise hypothesize argue advocate`),
  describe: wordSet("describe discuss"),
  utter: wordSet(`
    cry shout yell scream whisper sigh exclaim smile laugh begin muse chant plead beg sing sob mutter murmur snap
    bark growl chuckle grin nod shrug fume rage thunder gush enthuse urge read quote cite finish intone declaim
    ponder croak stammer volunteer venture chime scoff sneer scold chide berate admonish tease mumble whimper wail
    howl roar bellow holler hiss purr coo drawl rasp shriek screech squeal squeak moan groan grumble gripe grouse
    rant rave crow gloat effuse marvel reminisce reflect ruminate philosophise philosophize confide divulge blurt
    jeer heckle taunt deadpan curse implore beseech preach deadpan interrupt summarise summarize recap elaborate
    expound hazard theorise mock protest retweet repost dm message holler splutter gasp breathe bleat croon trill
    simper wheeze huff bray quaver falter`),
  goOn: wordSet("go carry"),
  act: wordSet(`
    pose start open explode offer shoot fire hit sum chip cut come share caption blog vlog broadcast sign lead crack
    bet wager guess reply rattle rap weep rejoice wince joke cheer applaud console correct counter narrate instruct
    command direct order advise tempt salute greet thank apologise apologize concur agree disagree differ deflect sum
    press probe quiz prod wonder toast coach rib needle goad tut pout gesture reminisce`),
  believe: wordSet("believe think fear hope expect feel worry suspect guess assume consider"),
  find: wordSet("find rule understand"),
  learn: wordSet("learn realise realize hear know decide determine judge show"),
  call: wordSet("call refer describe dub brand label term characterise characterize deem portray hail brand"),
  judge: wordSet(`
    blame accuse criticise criticize slam blast condemn denounce praise attack decry deplore welcome defend applaud
    rebuke deride mock ridicule rubbish lambast lambaste hit commend laud tout warn promise urge tell ask order
    instruct voice express cite pledge threaten vow demand apologise apologize`),
} as const;

/** Verbs that may follow words without marks: "The vote was fair, observers say." */
export const parentheticVerbs = wordSet(`
  say tell report add argue claim insist believe think suggest note explain warn estimate acknowledge admit concede
  continue conclude go caution counter write recall state announce reckon predict fear hope observe confirm allege
  maintain contend show find put according assert declare stress remark comment reveal complain promise boast joke
  hear`);

/** Verbs with an addressee: "said it was over and urged". */
export const speechActs = wordSet(`
  accuse promise pledge vow urge condemn denounce reject deny praise welcome call warn criticise criticize demand
  blame dismiss insist apologise apologize`);

/** Verbs that "did not" turns against their words. */
export const deniableVerbs = wordSet(`
  say tell claim assert allege state argue suggest insist declare announce promise predict write imply contend
  maintain think believe agree`);

/** Forms that are verbs of speech whatever the tagger takes them for. */
export const sureForms = wordSet("said says told tells wrote writes added adds insisted insists asserted stated");
