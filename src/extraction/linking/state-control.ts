import type { MentionFact } from "../facts.ts";
import type { ArticleReading } from "./known-names.ts";

const medium =
  "(?:news ?(?:agency|agencies|wire|paper|papers|channel|site)|media|television|tv|radio|broadcaster|press|newspapers?|channel)";
const stateBusiness =
  "(?:(?:oil|gas|energy|power|electricity|rail|railway|tobacco|arms|nuclear|telecoms?) )?(?:company|firm|giant|corporation|utility|airline|monopoly|enterprise)";

/** Words beside a body's name that tell whether a state runs it. */
const signs: readonly { readonly words: RegExp; readonly example: string; readonly isState: boolean }[] = [
  {
    words: /\b(?:state|government)-?(?:run|owned|controlled|operated|managed)\b/iu,
    example: "state-run Xinhua",
    isState: true,
  },
  { words: new RegExp(`\\bstate ${medium}\\b`, "iu"), example: "the state news agency IRNA", isState: true },
  { words: new RegExp(`\\bstate ${stateBusiness}\\b`, "iu"), example: "the state oil company", isState: true },
  {
    words: new RegExp(`\\bofficial (?:\\p{Lu}\\S* )*${medium}\\b`, "iu"),
    example: "the official KCNA news agency",
    isState: true,
  },
  {
    words: /\b(?:privately|independently)[- ](?:owned|run|held|controlled)\b/iu,
    example: "the privately owned broadcaster",
    isState: false,
  },
  {
    words: new RegExp(`\\b(?:independent|private|non-state) (?:\\p{L}+ )?${medium}\\b`, "iu"),
    example: "the independent newspaper",
    isState: false,
  },
];

/** A reading in which organizations are known to be run by a state, or not, where the words around their names say so. */
export function withStateControl(reading: ArticleReading): ArticleReading {
  const told = new Map<number, boolean>();
  for (const mention of reading.mentions) {
    if (mention.form === "PRONOUN" || told.has(mention.referent)) continue;
    if (reading.referents[mention.referent]?.kind !== "ORGANIZATION") continue;
    const isState = controlIn(mention);
    if (isState !== null) told.set(mention.referent, isState);
  }
  return {
    mentions: reading.mentions,
    referents: reading.referents.map((referent, index) => {
      return { ...referent, stateControlled: referent.stateControlled ?? told.get(index) ?? null };
    }),
  };
}

/** What the words of a mention say; nothing where they say both. */
function controlIn({ text }: MentionFact): boolean | null {
  const said = new Set(signs.filter(({ words }) => words.test(text)).map(({ isState }) => isState));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}
