import { inContext } from "./about/context.ts";
import { countriesDescribed } from "./about/countries-described.ts";
import type { AboutInput, Aboutness } from "./about/input.ts";
import { namedInside } from "./about/named-inside.ts";
import type { AboutFact } from "./facts.ts";

/** The surer way to know comes first; a thing is given once, by the surest. */
const bases: readonly AboutFact["basis"][] = ["NAMED", "METONYM", "COREFERENCE", "CONTEXT"];

/**
 * What a quote refers to, each thing once with the words that show it best: named in the quote, meant by a pronoun or a
 * description in it, or told by the sentence around it. The speaker does not count.
 */
export function about(input: AboutInput): readonly AboutFact[] {
  const described = countriesDescribed(input);
  // "They" of two leaders are their states, whatever single thing it was taken for.
  const named = namedInside(input).filter(({ start }) => !described.some((other) => other.start === start));
  const found = [...named, ...described, ...inContext(input)].toSorted(
    (a, b) => bases.indexOf(a.basis) - bases.indexOf(b.basis) || a.start - b.start,
  );
  const best = new Map<string | number, Aboutness>();
  for (const one of found) {
    const { entity } = input.referents[one.referent] ?? { entity: null };
    const key = entity?.slug ?? one.referent;
    if (one.referent !== input.speaker && !best.has(key)) best.set(key, one);
  }
  return [...best.values()].map((one) => ({ ...one, text: input.document.text.slice(one.start, one.end) }));
}
