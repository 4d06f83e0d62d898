import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capital.ts";
import type { Place } from "./shape.ts";

// Verbs whose third person is a plural noun as well; the tagger prefers the noun.
const verbOrNoun = wordSet(`accounts aims allows alleges appeals answers asks attempts attacks backs bids blames calls
  causes challenges changes charges cites claims comments concedes concerns contacts contracts costs declares defends
  demands denies describes designs discusses doubts dubs estimates expects faces fears features fights forecasts fuels gains
  heads helps holds hopes hosts insists intends issues joins jokes kills labels lacks launches leads leaves links lists lives loses
  means meets moves names needs notes numbers objects offers opens orders owes owns pays plans plays pledges posts praises
  predicts presses projects promises proposes protests provides quotes raises ranks rates reads rejects remains remarks reports
  requests responds results returns reveals risks rules runs says seeks sees sells sends serves shares shows signals signs slams
  speaks stands starts states stays stops stresses suggests supports takes talks targets tells threatens
  trains triggers tries turns urges uses views visits votes vows wants warns welcomes wins wishes wonders works worries writes`);
const pluralModifiers = wordSet(
  "sports arms sales news savings rights jobs drugs talks operations communications customs elections games series species affairs politics economics physics works headquarters goods",
);

// "Both sides claim victory": after a plural the tagger's singular noun is a verb.
function followsPlural(lower: string, word: Token | undefined): boolean {
  if (
    word === undefined ||
    !/[^su]s$/.test(word.lower) ||
    pluralModifiers.has(word.lower) ||
    !/^\p{Ll}/u.test(word.text)
  )
    return false;
  return verbOrNoun.has(`${lower}s`) || verbOrNoun.has(`${lower}es`) || verbOrNoun.has(lower.replace(/y$/, "ies"));
}

/** Checks whether a noun by its tag is the verb of its clause by its neighbours. */
export function isVerbAfterAll({ token, previous, next, before }: Place): boolean {
  const { text, lower } = token;
  if (isCapital(text) || next === undefined) return false;
  // "who chairs the committee"
  if (/^(?:who|which)$/.test(previous?.lower ?? "") && lower.endsWith("s") && next.pos === "DET") return true;
  if (before === "NOUN" && followsPlural(lower, previous)) return true;
  if ((before !== "NAME" && before !== "NOUN") || !verbOrNoun.has(lower)) return false;
  if (/^[“"‘]$/u.test(next.text)) return true;
  return /^(?:DET|PRON|PART|PROPN|SCONJ|ADV)$/.test(next.pos) && !/^['’]/u.test(next.text);
}
