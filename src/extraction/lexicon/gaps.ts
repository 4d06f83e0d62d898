import { wordSet } from "./words.ts";

/** Prepositions that always have something after them, unless a clause leaves its object before ("the man I spoke to"). */
const prepositions = wordSet(
  "from in to with of by for at between among against toward towards during including into onto near despite via amid versus like such-as citing regarding concerning until",
);
/** Nouns that a passive leaves with their preposition: "was taken care of". */
const idioms = wordSet(
  "care part rid hold advantage use account charge sight fun notice mention touch track love lot lots kind sort access way place thing things people",
);
/** Verbs whose "to" needs a place. */
const motion = wordSet(
  "returned went came travelled traveled moved flew fled emigrated headed drove sailed spoke talked",
);
/** Those after which another preposition shows that a name is missing: "trip to after", not "came in at". */
export const binding = wordSet("to with of from between including against towards among at");
const following = wordSet("in on at for by from with after amid during since while because although despite");
/** "of at least", "to by far", "with in mind". */
const adverbial = wordSet(
  "least most far average example all once mind hand large place particular general fact first last times present best worst",
);

const have = wordSet("has have had was were is are");
const aux = wordSet("has have had was were is are will would did does");
/** Finite past forms that are never used as adjectives or nouns before a noun's place. */
const finite = wordSet(
  "said told met went came took gave began became made saw knew thought spoke wrote fell rose grew drew flew threw broke chose arose awoke swore wore tore ate drank sang rang sank swam ran shook reported announced added visited arrived agreed ended failed insisted reaffirmed warned claimed stated argued denied confirmed replied refused vowed urged called asked launched fired held left won lost led kept sent brought told",
);
const reporting = wordSet("said reported added announced claimed stated told wrote noted explained");
/** Words behind a verb that reports speech, when nobody has been named. */
const afterSpeech = wordSet(". , on in at while after during citing quoting adding late early");
export const determiners = wordSet("the a an");
const conjunctions = wordSet("and or");
export const relatives = wordSet("that which who whom whose what where how whatever whoever wherever when why");
export const clauseOpeners = wordSet(
  "after before while as and but or because since although though whereas if until once so than ; , : ( — –",
);
/** Past forms that take an object: with one behind them they are finite. */
const transitive = wordSet(
  "said told met took gave made saw knew wrote threw broke chose drew announced added visited denied confirmed refused urged asked launched fired held left won lost led kept sent brought requested received composed published released spent bought sold built summoned called introduced established founded described assumed accused blamed praised condemned criticised criticized criticized signed approved rejected ordered demanded joined attended addressed opened closed entered reached crossed attacked seized captured killed arrested killed wounded beat defeated elected appointed named replaced succeeded replied used raised cut imposed lifted suspended halted resumed paid offered accepted began started",
);
/** Words that open a clause of their own and are never relative: a subject must follow. */
const subordinators = wordSet("whereas although though because unless whilst");

/** Adjectives of nations that are no names of people, so that a noun must follow them. */
const nationalities = wordSet(
  "russian chinese korean japanese american british french german italian spanish turkish iranian iraqi syrian israeli palestinian egyptian indian pakistani afghan ukrainian polish canadian australian mexican brazilian cuban vietnamese indonesian malaysian thai saudi yemeni libyan sudanese ethiopian kenyan nigerian venezuelan colombian swedish norwegian danish finnish dutch belgian swiss austrian greek hungarian romanian bulgarian serbian portuguese irish scottish european african asian lebanese jordanian kuwaiti qatari emirati armenian georgian azerbaijani kazakh uzbek belarusian philippine singaporean nepalese burmese cambodian algerian moroccan tunisian somali congolese rwandan ugandan zimbabwean argentine chilean peruvian bolivian",
);

/** All of them, under the names that patterns have for them. */
export const words = {
  prepositions,
  idioms,
  motion,
  binding,
  following,
  adverbial,
  have,
  aux,
  finite,
  reporting,
  afterSpeech,
  determiners,
  conjunctions,
  relatives,
  clauseOpeners,
  transitive,
  subordinators,
  nationalities,
};
