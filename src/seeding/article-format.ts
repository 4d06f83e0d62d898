import { z } from "zod";
import { day, language, moment, oneOf, record, slug, text, time, url } from "./format.ts";

const offset = z.int().min(0);
/** Words of the article, and where they begin if they occur more than once. */
const excerpt = { text, at: offset.optional() };

const candidate = record({ entity: slug, score: z.number().min(0).max(1), reasons: z.array(text) });

const gap = record({ after: z.string(), at: offset });

const date = record({ ...excerpt, start: day, end: day.optional(), basis: text });

const mention = record({ ...excerpt, entity: slug.optional(), candidates: z.array(candidate).optional() });

const about = record({ entity: slug, ...excerpt, basis: oneOf(["NAMED", "METONYM", "COREFERENCE", "CONTEXT"]) });

const quote = record({
  ...excerpt,
  kind: oneOf(["DIRECT", "MIXED", "INDIRECT"]),
  polarity: oneOf(["ASSERTED", "DENIED", "QUESTIONED"]).optional(),
  parts: z.array(record(excerpt)).optional(),
  speaker: slug.optional(),
  speakerText: text.optional(),
  candidates: z.array(candidate).optional(),
  cue: text.optional(),
  via: z.array(record({ agent: slug.optional(), text })).optional(),
  saidAt: moment.optional(),
  about: z.array(about).optional(),
});

/** What is known of an article, in the file beside its text. */
export const articleFormat = record({
  url: url.optional(),
  headline: text.optional(),
  publisher: slug.optional(),
  language,
  publishedAt: moment.optional(),
  publishedBasis: text.optional(),
  retrievedAt: time,
  byline: z.array(text).optional(),
  gaps: z.array(gap).optional(),
  dates: z.array(date).optional(),
  mentions: z.array(mention).optional(),
  quotes: z.array(quote),
});

export type SeedArticle = z.infer<typeof articleFormat>;
export type SeedQuote = z.infer<typeof quote>;
export type SeedCandidate = z.infer<typeof candidate>;
