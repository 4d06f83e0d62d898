import { type DomNode, parseHtml, walk } from "./dom.ts";

const inlineTags = "a|abbr|b|cite|em|font|i|span|strong|sub|sup|u";
const blockTags =
  "address|article|aside|blockquote|body|center|dd|div|dl|dt|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tr|ul";
const markup = new RegExp(`</(?:${blockTags}|${inlineTags})\\s*>|<(?:p|br|div|img|hr)(?:\\s[^<>]{0,1000})?/?>`, "i");
const entity = /&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|lt|gt|#\d{2,6}|#x[\da-f]{2,5});/i;
const block = new RegExp(`^(?:${blockTags})$`);

/** What holds no prose of an article: code, controls, navigation, and pictures with their captions and credits. */
const silent =
  /^(?:script|style|noscript|template|head|title|iframe|object|svg|math|canvas|audio|video|nav|form|button|select|textarea|figure|figcaption)$/;

/**
 * Whether a text is HTML. Of a body only tags tell it: where there are none the text stays as given, "&amp;" included,
 * since places in it are counted. Of a headline the entities do as well.
 */
export function looksLikeHtml(text: string, signs: "TAGS" | "ENTITIES_TOO" = "TAGS"): boolean {
  return markup.test(text) || (signs === "ENTITIES_TOO" && entity.test(text));
}

/** The text of a piece of HTML; see {@link textOf}. */
export async function htmlToText(html: string): Promise<string> {
  const document = await parseHtml(html);
  return textOf(document.documentElement);
}

/** The text under a node as a reader sees it: white space collapsed, an empty line between paragraphs. */
function textOf(root: DomNode): string {
  return blocksOf(root)
    .map(({ text }) => text)
    .join("\n\n");
}

export interface TextBlock {
  readonly text: string;
  /** How many of its characters are the text of links. */
  readonly linked: number;
}

/** The paragraphs, headings, list items and so on under a node. */
export function blocksOf(root: DomNode): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = "";
  let linked = 0;
  let silence: DomNode | null = null;
  let link: DomNode | null = null;
  const close = () => {
    // Two line breaks are how old pages part paragraphs.
    const paragraphs = tidy(text)
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph !== "");
    blocks.push(...paragraphs.map((paragraph) => ({ text: paragraph, linked: Math.min(linked, paragraph.length) })));
    text = "";
    linked = 0;
  };
  for (const { node, isEnd } of walk(root)) {
    if (silence !== null) {
      if (isEnd && node === silence) silence = null;
    } else if (node.nodeType === 3 && !isEnd) {
      const words = node.textContent.replace(/\s+/g, " ");
      text += words;
      if (link !== null) linked += words.length;
    } else if (node.nodeType === 1) {
      const { localName } = node;
      if (silent.test(localName)) silence = isEnd ? null : node;
      else if (block.test(localName)) close();
      else if (isEnd && localName === "br") text += "\n";
      else if (isEnd && (localName === "td" || localName === "th")) text += " ";
      else if (localName === "a") link = isEnd ? null : (link ?? node);
    }
  }
  close();
  return blocks;
}

/** Soft hyphens and zero-width marks go with the layout that they were for: they would part names. */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/[ \u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
