import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";

/** An entry of a feed of whatever kind. */
export interface FeedEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** What may hold the text, best first; HTML unless it says that it is none. */
  readonly texts: readonly (FeedText | undefined)[];
  readonly published: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly publisher: string | undefined;
  readonly language: string | undefined;
}

export interface FeedText {
  readonly value: string | undefined;
  readonly isPlain: boolean;
}

const html = (value: string | undefined): FeedText => ({ value, isPlain: false });

/** The entries of any feed in one shape, in their order. */
export function feedEntries(parsed: AnyFeed): readonly FeedEntry[] {
  if (parsed.format === "rss") return (parsed.feed.items ?? []).map((item) => rssEntry(item, parsed.feed));
  if (parsed.format === "atom") return (parsed.feed.entries ?? []).map((entry) => atomEntry(entry, parsed.feed));
  if (parsed.format === "rdf") return (parsed.feed.items ?? []).map((item) => rdfEntry(item, parsed.feed));
  return (parsed.feed.items ?? []).map((item) => jsonEntry(item, parsed.feed));
}

const authorName = (author: string | { readonly name?: string }) => (typeof author === "string" ? author : author.name);

function rssEntry(item: RssFeed.Item<string>, feed: RssFeed.Feed<string>): FeedEntry {
  const { guid } = item;
  return {
    id: guid?.value,
    title: item.title,
    link: item.link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
    texts: [html(item.content?.encoded), html(item.description)],
    published: item.pubDate ?? item.dc?.dates?.[0],
    authors: item.dc?.creators ?? item.authors?.map(authorName) ?? [],
    // A feed that gathers those of others names them.
    publisher: item.source?.title ?? feed.title,
    language: item.dc?.languages?.[0] ?? rssLanguage(feed),
  };
}

const rssLanguage = (feed: RssFeed.Feed<string>) => feed.language ?? feed.dc?.languages?.[0];

function atomEntry(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): FeedEntry {
  const { content, summary } = entry;
  const home = alternate(feed.links) ?? feed.links?.[0]?.href;
  return {
    id: entry.id,
    title: entry.title?.value,
    link: absolute(alternate(entry.links), home),
    texts: [content, summary].map((text) => ({ value: text?.value, isPlain: (text?.type ?? "text") === "text" })),
    published: entry.published ?? entry.updated,
    authors: (entry.authors ?? entry.source?.authors ?? feed.authors)?.map(({ name }) => name) ?? [],
    publisher: entry.source?.title?.value ?? feed.title?.value,
    language: entry.xml?.lang ?? feed.xml?.lang,
  };
}

function rdfEntry(item: RdfFeed.Item<string>, feed: RdfFeed.Feed<string>): FeedEntry {
  return {
    id: item.rdf?.about ?? item.link,
    title: item.title,
    link: item.link,
    texts: [html(item.content?.encoded), html(item.description)],
    published: item.dc?.dates?.[0],
    authors: item.dc?.creators ?? [],
    publisher: item.dc?.publishers?.[0] ?? feed.title,
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
  };
}

function jsonEntry(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): FeedEntry {
  return {
    id: item.id,
    title: item.title,
    link: item.url ?? item.external_url,
    // The plain one keeps its paragraphs only where the author cared.
    texts: [
      html(item.content_html),
      { value: item.content_text, isPlain: true },
      { value: item.summary, isPlain: true },
    ],
    published: item.date_published,
    authors: (item.authors ?? feed.authors)?.map(({ name }) => name) ?? [],
    publisher: feed.title,
    language: item.language ?? feed.language,
  };
}

interface FeedLink {
  readonly href?: string;
  readonly rel?: string;
}

function alternate(links: readonly FeedLink[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
}

function absolute(link: string | undefined, base: string | undefined): string | undefined {
  if (link === undefined || base === undefined || !URL.canParse(link, base)) return link;
  return URL.canParse(link) ? link : new URL(link, base).href;
}
