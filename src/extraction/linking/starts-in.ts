import type { Span } from "../span.ts";

/** Those of a list, ordered by start, that begin in a span. */
export function startsIn<One extends Span>(list: readonly One[], { start, end }: Span): readonly One[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  const found: One[] = [];
  for (let at = low; at < list.length && (list[at]?.start ?? end) < end; at += 1) found.push(list[at] as One);
  return found;
}
