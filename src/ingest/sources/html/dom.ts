import { isDeeperThan } from "./html-depth.ts";
import { UnreadableError } from "../unreadable.ts";

/** The little of the DOM that the readers use: the project is compiled without the types of a browser. */
export interface DomNode {
  /** 1 is an element, 3 a text. */
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomNode | null;
  querySelectorAll(selector: string): Iterable<DomNode>;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomNode;
  readonly body: DomNode;
}

/** In characters; the longest stories with everything around them have a tenth of it. */
const maxPage = 10_000_000;
const deepestPage = 1000;

/** Parses a page or a piece of one. linkedom is loaded when the first HTML comes: commands without any start faster. */
export async function parseHtml(html: string): Promise<DomDocument> {
  if (html.length > maxPage) throw new UnreadableError("is HTML of more than 10 million characters");
  if (isDeeperThan(deepestPage, html)) {
    throw new UnreadableError(`is HTML with more than ${deepestPage} elements inside each other`);
  }
  const { parseHTML } = await import("linkedom");
  // linkedom adds no html and body element to a page that leaves them out, as HTML allows.
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  try {
    const { document } = parseHTML(page) as unknown as { readonly document: DomDocument };
    return document;
  } catch (error) {
    // An attribute of megabytes, for one, is more than it can take.
    throw new UnreadableError(`is HTML that cannot be taken apart: ${String(error)}`);
  }
}

/** All the nodes under `root`, in order, without recursion: a page may nest deeper than the stack reaches. */
export function* walk(
  root: DomNode,
): Generator<{ readonly node: DomNode; readonly depth: number; readonly isEnd: boolean }> {
  let node: DomNode | null = root.firstChild;
  let depth = 1;
  while (node !== null) {
    yield { node, depth, isEnd: false };
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    yield { node, depth, isEnd: true };
    while (node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
      if (node === null || depth === 0) return;
      yield { node, depth, isEnd: true };
    }
    node = node.nextSibling;
  }
}
