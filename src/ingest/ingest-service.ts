import type { IngestService } from "../graphql/context.ts";
import { WrittenTime } from "../graphql/written-time.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import type { Recorded } from "../idempotency/claim.ts";
import type { UserError } from "../shared/user-error.ts";
import { nothingWritten, runMutation } from "../idempotency/run-mutation.ts";
import { ingestPayload, type IngestOutcome } from "../read-model/ingest-payload.sql.ts";
import type { Ingest, IngestResult, StoredArticle } from "./ingest.ts";
import type { IngestArticleInput } from "./ingest.args.ts";
import { isReadable } from "./prepared-article.ts";
import type { PublicationTime, RawArticle } from "./raw-article.ts";
import type { Extractor } from "./extractor.ts";

export interface IngestServiceDependencies {
  readonly knowledge: KnowledgeStore;
  readonly ingest: Ingest;
  readonly reader: Pick<Extractor, "languageOf">;
}

const pending: IngestOutcome = { articleId: null, created: false, userErrors: [] };

/** Executes ingestArticle: stores one article, and reads what is selected of it. */
export function createIngestService({ knowledge, ingest, reader }: IngestServiceDependencies): IngestService {
  return {
    ingest: (info, { claim }) =>
      runMutation({ knowledge, claim }, { info, payload: ingestPayload, pending }, async ({ args }, record) => {
        const raw = rawArticle(args["input"] as IngestArticleInput);
        let recorded: Recorded<IngestOutcome> | undefined;
        const [result] = await ingest.ingest([raw], {
          newPublishers: false,
          beforeCommit: async (tx, written) => {
            recorded = await record(tx, outcomeOf(written, raw, reader));
          },
        });
        if (result === undefined) throw new Error("ingest returned no result");
        return recorded ?? nothingWritten(outcomeOf(result, raw, reader));
      }),
  };
}

function rawArticle({ body, url, headline, publisher, publishedAt, language, byline }: IngestArticleInput): RawArticle {
  return {
    id: null,
    body,
    url: url ?? null,
    headline: headline ?? null,
    publisher: publisher ?? null,
    publishedAt: publishedAt instanceof Date ? publicationTime(publishedAt) : null,
    language: language ?? null,
    byline: byline ?? [],
  };
}

// A day as an argument is its first instant.
function publicationTime(date: Date): PublicationTime {
  const value = date.toISOString();
  if (value.endsWith("T00:00:00.000Z") && !(date instanceof WrittenTime && /[+-]\d\d:\d\d$/.test(date.written)))
    return { value: value.slice(0, -"T00:00:00.000Z".length), precision: "DAY" };
  return { value: date instanceof WrittenTime ? date.written : value, precision: "MINUTE" };
}

function outcomeOf(result: IngestResult, raw: RawArticle, reader: IngestServiceDependencies["reader"]): IngestOutcome {
  if (result.status === "REFUSED") {
    const userErrors = result.userErrors.map((error) => ({ ...error, field: ["input", ...error.field] }));
    return { ...pending, userErrors };
  }
  const userErrors = isReadOf(result, raw, reader) ? [] : [notRead(reader.languageOf(raw.body))];
  return { articleId: result.articleId, created: result.status === "CREATED", userErrors };
}

function isReadOf(
  { isRead }: StoredArticle,
  { body }: RawArticle,
  reader: IngestServiceDependencies["reader"],
): boolean {
  return isRead ?? isReadable(reader.languageOf(body));
}

function notRead(language: string): UserError {
  const message =
    `The text is stored and can be found, but it looks like "${language}": quotes, names and dates are read from ` +
    "English alone.";
  return { code: "LANGUAGE_NOT_READ", message, field: ["input", "body"] };
}
