import type { Document } from "./document.ts";
import type { MentionFact } from "./facts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { countBefore } from "./ordered.ts";
import { contains, type Span } from "./span.ts";

// A phrase holds a handful of mentions: its own, and names inside.
const reach = 40;

/** The mention that the head of a phrase stands in: that of the phrase itself, else the longest. */
export function mentionAt(
  { document, mentions }: { readonly document: Document; readonly mentions: readonly MentionFact[] },
  phrase: NounPhrase,
): MentionFact | null {
  const head = document.tokens[phrase.head];
  if (head === undefined) return null;
  const until = countBefore(mentions, ({ start }) => start < phrase.end);
  let best: MentionFact | null = null;
  for (const mention of mentions.slice(Math.max(0, until - reach), until)) {
    if (!contains(mention, head)) continue;
    if (mention.start === phrase.start) return mention;
    if (best === null || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best;
}

/** The referent of the mention just at a span; null where none is. */
export function referentAt(mentions: readonly MentionFact[], { start, end }: Span): number | null {
  for (let at = countBefore(mentions, (one) => one.start < start); mentions[at]?.start === start; at += 1) {
    if (mentions[at]?.end === end) return mentions[at]?.referent ?? null;
  }
  return null;
}
