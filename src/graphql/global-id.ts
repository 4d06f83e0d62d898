import { quote } from "../shared/quote.ts";
import { KnowledgeError } from "../errors.ts";
import { unstorableCharacter } from "../shared/text.ts";

/** The types that implement Node. */
export const nodeTypes = [
  "Person",
  "Organization",
  "Country",
  "Place",
  "Topic",
  "Event",
  "Article",
  "Mention",
  "Quote",
  "Occurrence",
] as const;
export type NodeType = (typeof nodeTypes)[number];

/**
 * A global id: opaque to clients, and the same after seeding again and on other machines, since `key` is derived from
 * content: the slug (entities), address and text (articles; with a span: mentions, occurrences), speaker and words (quotes).
 */
export function globalId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/** The type and key of a global id; null for any other text. */
export function parseGlobalId(id: string): { readonly type: NodeType; readonly key: string } | null {
  const text = Buffer.from(id, "base64url").toString();
  const colon = text.indexOf(":");
  const type = nodeTypes.find((name) => name === text.slice(0, Math.max(colon, 0)));
  const key = text.slice(colon + 1);
  if (type === undefined || key === "" || unstorableCharacter(key) !== null) return null;
  return globalId(type, key) === id ? { type, key } : null;
}

/** Like {@link parseGlobalId}, but throws for any other text. */
export function requireGlobalId(id: string): { readonly type: NodeType; readonly key: string } {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw new KnowledgeError("BAD_ID", `${quote(id)} is not an id of this knowledge base.`);
  return parsed;
}
