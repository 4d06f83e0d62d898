import { readFileSync } from "node:fs";
import { type DocumentNode, GraphQLError } from "graphql";
import { ConfigError } from "../config.ts";
import { KnowledgeError } from "../errors.ts";

type Question = Readonly<Record<string, unknown>>;

/** The documents that alone are answered. */
export interface TrustedDocuments {
  /** By text. */
  readonly documents: ReadonlyMap<string, DocumentNode>;
  /**
   * The question with the text of the document that it names or quotes; as it is when it does neither, for others to
   * refuse. Throws a KnowledgeError.
   */
  ask(question: unknown): unknown;
}

/** Gives the document, or throws what is wrong with it. */
type Admit = (text: string) => DocumentNode;

/**
 * Reads a manifest, as GraphQL Code Generator's persisted documents and Relay's persisted queries are written: a JSON
 * object of documents by id. Throws ConfigError with every entry that cannot be used.
 */
export function readTrustedDocuments(file: string, admit: Admit): TrustedDocuments {
  const problems: string[] = [];
  const documents = new Map<string, DocumentNode>();
  const texts = new Map<string, string>();
  for (const [id, text] of Object.entries(manifestIn(file))) {
    try {
      if (typeof text !== "string") throw new GraphQLError("is not the text of a document");
      documents.set(text, admit(text));
      texts.set(id, text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(`  ${JSON.stringify(id)}: ${error.message}`);
    }
  }
  if (problems.length > 0) {
    throw new ConfigError(`TRUSTED_DOCUMENTS: "${file}" has entries that cannot be answered:\n${problems.join("\n")}`);
  }
  return { documents, ask: (question) => (isRecord(question) ? askedOf(question, texts, documents) : question) };
}

function manifestIn(file: string): object {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`TRUSTED_DOCUMENTS: "${file}" cannot be read as JSON: ${reason}`);
  }
  if (typeof manifest === "object" && manifest !== null && !Array.isArray(manifest)) return manifest;
  throw new ConfigError(`TRUSTED_DOCUMENTS: "${file}" is not a JSON object of documents by id, like {"id": "{ … }"}.`);
}

function askedOf(
  question: Question,
  texts: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, DocumentNode>,
): Question {
  const { documentId, id: otherId, extensions, ...rest } = question;
  const { persistedQuery, ...others } = isRecord(extensions) ? extensions : {};
  const hash = isRecord(persistedQuery) ? persistedQuery["sha256Hash"] : undefined;
  const id = hash ?? documentId ?? otherId;
  const { query } = question;
  if (id === undefined || id === null) {
    if (typeof query !== "string" || documents.has(query)) return question;
    throw new KnowledgeError("UNTRUSTED_DOCUMENT", `No trusted operation reads so. ${instead}`);
  }
  const text = typeof id === "string" ? texts.get(id) : undefined;
  if (text === undefined) {
    throw new KnowledgeError("UNTRUSTED_DOCUMENT", `No trusted operation has the id ${quoted(id)}. ${instead}`);
  }
  if (query !== undefined && query !== text) {
    throw new KnowledgeError(
      "UNTRUSTED_DOCUMENT",
      `The operation with the id ${quoted(id)} does not read as "query" says. ${instead}`,
    );
  }
  return { ...rest, ...(Object.keys(others).length > 0 && { extensions: others }), query: text };
}

/** The same for a query string. One that gives a parameter twice is left to Apollo to refuse. */
export function trustedSearch(search: string, trusted: TrustedDocuments): string {
  const given = new URLSearchParams(search);
  if (new Set(given.keys()).size !== given.size) return search;
  const { extensions, ...others } = Object.fromEntries(given);
  const asked = trusted.ask({ ...others, ...(extensions !== undefined && { extensions: parsed(extensions) }) });
  const texts = new URLSearchParams();
  for (const [name, value] of Object.entries(asked as Question)) {
    texts.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return `?${texts.toString()}`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

const instead =
  'This server answers only operations that it was given beforehand: send the id of one as "documentId", or its exact text as "query".';

const quoted = (id: unknown) => (JSON.stringify(id) ?? "").slice(0, 100);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
