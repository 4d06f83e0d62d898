import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphQLSchema, ValidationRule } from "graphql";
import { IdempotencyStore } from "./idempotency/claims.store.ts";
import type { Config } from "./config.ts";
import { withIdempotency } from "./execution/with-idempotency.ts";
import { withDeadline } from "./execution/deadline.ts";
import { createExecutor, createRequestExecutor, type RequestExecutor } from "./execution/execute.ts";
import { documentLimits } from "./execution/limits/document-limits.ts";
import { PreparedDocuments } from "./execution/prepared-document.ts";
import { type SerializedData, withResponseCache } from "./execution/response-cache.ts";
import { supportedOperations } from "./execution/supported-operations.ts";
import { parseAndValidate } from "./execution/parse-and-validate.ts";
import { costObserver } from "./http/cost-report.ts";
import type { Limits } from "./graphql/cost.ts";
import { idempotencyRequestOf } from "./http/with-idempotency.ts";
import type { RateLimits } from "./http/rate-limits.ts";
import { tracedExecutor } from "./http/traced.ts";
import { readTrustedDocuments, type TrustedDocuments } from "./http/trusted-documents.ts";
import { closedIntrospection } from "./execution/limits/closed-introspection.ts";
import { queryLimits } from "./execution/limits/query-limits.ts";
import { withCostLimit } from "./execution/limits/with-cost-limit.ts";
import { packageRoot } from "./shared/package-root.ts";
import type { Database } from "./database/client.ts";
import type { VersionedCache } from "./database/versioned-cache.ts";
import type { Telemetry } from "./observability/telemetry.ts";

/** How operations are answered, whichever way they come. */
export interface Pipeline {
  readonly execute: RequestExecutor;
  readonly documents: PreparedDocuments;
  readonly limits: Limits;
  /** Validation rules beside those of GraphQL. */
  readonly rules: readonly ValidationRule[];
  /** The documents that alone are answered; null for every one. */
  readonly trusted: TrustedDocuments | null;
}

export interface AnsweringOptions {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly database: Pick<Database, "query">;
  readonly rates: Pick<RateLimits, "limited">;
  /** The answers that are kept until anything is written; null for none. */
  readonly answers: VersionedCache<SerializedData> | null;
  readonly watch: Telemetry;
}

/** Puts together what every operation passes: from the outside, what refuses most cheaply comes first. */
export function createPipeline(options: AnsweringOptions): Pipeline {
  const { config, schema, database, rates, answers, watch } = options;
  const { deadlineMs, introspection, trustedDocuments } = config;
  const isClosed = introspection === "closed";
  const documents = new PreparedDocuments(schema, { hideSuggestions: isClosed });
  const limits = queryLimits(schema, config.limits);
  const rules = [documentLimits(documents, limits), supportedOperations, ...(isClosed ? [closedIntrospection] : [])];

  const asked = createExecutor(documents);
  const onLookup = (isRemembered: boolean) => watch.metrics?.answerLookedUp(isRemembered);
  const remembering = answers === null ? asked : withResponseCache(asked, answers, onLookup);
  const traced = watch.traces === null ? remembering : tracedExecutor(remembering);
  const once = withIdempotency(traced, new IdempotencyStore(database), idempotencyRequestOf);
  // Around it: the answer of a mutation that is late is kept for whoever asks again.
  const inTime = withDeadline(once, deadlineMs);
  const withinLimits = withCostLimit(rates.limited(inTime), limits, costObserver);
  const execute = createRequestExecutor(documents, withinLimits);

  const admit = parseAndValidate(schema, { rules, maxTokens: limits.tokens });
  const trusted =
    trustedDocuments === undefined
      ? null
      : readTrustedDocuments(resolve(fileURLToPath(packageRoot), trustedDocuments), admit);
  for (const [text, document] of trusted?.documents ?? []) documents.keep(text, document);
  return { execute, documents, limits, rules, trusted };
}
