/** Elements without an end, or whose end may be left out: thousands may follow each other, and nest nothing. */
const endless = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody option".split(
    " ",
  ),
);
/** What stands in these only looks like tags. */
const raw = new Set(["script", "style", "textarea", "title"]);

/** Whether more than `limit` elements stand inside each other; told from the text, since building such a page hangs. */
export function isDeeperThan(limit: number, html: string): boolean {
  const lower = html.toLowerCase();
  const tag = /<(\/?)([a-z][\w-]*)[^<>]*?(\/?)>/g;
  let depth = 0;
  for (let found = tag.exec(lower); found !== null; found = tag.exec(lower)) {
    const [, slash, name = "", selfClosing] = found;
    if (selfClosing === "/" || endless.has(name)) continue;
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    if (depth > limit) return true;
    if (slash === "" && raw.has(name)) {
      const end = lower.indexOf(`</${name}`, tag.lastIndex);
      if (end < 0) return false;
      tag.lastIndex = end;
    }
  }
  return false;
}
