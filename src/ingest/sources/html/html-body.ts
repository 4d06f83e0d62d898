import { type DomDocument, type DomNode, walk } from "./dom.ts";
import { blocksOf, type TextBlock } from "./html-text.ts";

/** Readability's time grows with depth times text; a usual page has a tenth of a percent of this. */
const maxWork = 100_000_000;
const maxNodes = 50_000;

/** The text of the article on a page, paragraphs parted by an empty line; null for a page without one. May change the page. */
export async function pageBody(document: DomDocument, isDeclared: boolean): Promise<string | null> {
  const marked =
    document.querySelector("article, [itemprop=articleBody]") ?? document.querySelector("main, [role=main]");
  // Read first: Readability takes the page apart.
  const plain = proseOf(blocksOf(marked ?? document.body));
  const article = isReadable(document) ? await readable(document) : null;
  const blocks = article === null ? plain : blocksOf(article);
  const enough = isDeclared || marked !== null ? 40 : 140;
  const isEnough = (some: readonly TextBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0) >= enough;
  const found = [blocks, plain].find((some) => isEnough(proseOf(some)));
  return found?.map(({ text }) => text).join("\n\n") ?? null;
}

async function readable(document: DomDocument): Promise<DomNode | null> {
  const { Readability } = await import("@mozilla/readability");
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const reader = new Readability<DomNode>(page, { serializer: (element) => element });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    // It was written for the DOM of a browser, and trips over oddities of this one; the plain reading remains.
    return null;
  }
}

function isReadable(document: DomDocument): boolean {
  let nodes = 0;
  let work = 0;
  for (const { node, depth, isEnd } of walk(document.documentElement)) {
    if (isEnd) continue;
    nodes += 1;
    if (node.nodeType === 3) work += depth * node.textContent.length;
  }
  return nodes <= maxNodes && work <= maxWork;
}

/** The blocks that are sentences: not menus, bylines, teasers that link to their story, or forms to sign in. */
function proseOf(blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.filter(
    ({ text, linked }) =>
      linked * 2 < text.length && text.split(" ").length >= 6 && /[.!?…]["'”’»)\]]*$/.test(text.slice(-10)),
  );
}
