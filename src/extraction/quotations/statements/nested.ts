import { cutLong } from "../outer-sentences.ts";
import type { Passage, Scope } from "../passage.ts";
import type { CarriedStatement } from "../standing/implicit-speakers.ts";
import { isMedia } from "../clauses/sources.ts";
import type { Statement } from "./statement.ts";
import { readStatements } from "./statements.ts";

/** What others say inside a direct quote: "President Putin said that …," KCNA reported. */
export function nestedStatements(passage: Passage, outer: CarriedStatement): readonly CarriedStatement[] {
  return outer.parts.flatMap(({ first, last }) => {
    const mark = passage.markAt[first] ?? -1;
    if (mark === -1) return [];
    const reporters = [...(outer.speaker === null ? [] : [outer.speaker]), ...outer.reporters];
    return scopesIn(passage, first, last, mark)
      .flatMap((scope) => cutLong(passage, scope))
      .flatMap((scope) => readStatements(passage, scope))
      .filter((statement) => isOfAnother(passage, statement, outer))
      .map((statement) => ({ ...statement, reporters: [...statement.reporters, ...reporters], candidates: [] }));
  });
}

function scopesIn({ document, markAt }: Passage, first: number, last: number, mark: number): readonly Scope[] {
  const scopes: Scope[] = [];
  for (let at = sentenceAround(document.sentences, first); at < document.sentences.length; at += 1) {
    const sentence = document.sentences[at];
    if (sentence === undefined || sentence.first >= last) break;
    let [from, until] = [Math.max(first, sentence.first), Math.min(last, sentence.last)];
    // The marks themselves are no words.
    if (from === first) from += 1;
    if (until === last && markAt[last - 1] === mark) until -= 1;
    if (until > from) scopes.push({ first: from, last: until, mark });
  }
  return scopes;
}

function sentenceAround(sentences: readonly { readonly last: number }[], token: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.last ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

// What the speaker says of himself or of you is his own statement; what "they" or "my children" ask makes no news.
function isOfAnother(passage: Passage, { speaker, cue }: Statement, outer: CarriedStatement): boolean {
  if (speaker === null || cue.frame.belief || cue.passive || cue.form !== "FINITE") return false;
  if (outer.speaker === null || !isMedia(passage, outer.speaker)) return speaker.form === "NAME";
  return !/^(?:i|we|you|it|one|this|that|me|us)(?:['’]\w+)?$/.test(passage.tokens[speaker.first]?.lower ?? "");
}
