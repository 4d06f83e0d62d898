const contextLength = 64;

/** Up to 64 code units of a text on either side of a span, whole characters only. */
export function surroundings(
  body: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  return {
    before: body.slice(Math.max(start - contextLength, 0), start).replace(/^[\uDC00-\uDFFF]/, ""),
    after: body.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/, ""),
  };
}
