import type { NounPhrase } from "../noun-phrases.ts";
import type { Mention } from "./mention.ts";

/** The mention of a phrase; of a cut or made one the longest mention around its head. */
export function mentionsByPhrase(mentions: readonly Mention[]): (phrase: NounPhrase) => Mention | null {
  const exact = new Map<NounPhrase, Mention>();
  const around = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.phrase === null) continue;
    exact.set(mention.phrase, mention);
    for (let token = mention.first; token < mention.last; token += 1) {
      const other = around.get(token);
      if (other === undefined || other.end - other.start < mention.end - mention.start) around.set(token, mention);
    }
  }
  return (phrase) => exact.get(phrase) ?? around.get(phrase.head) ?? null;
}
