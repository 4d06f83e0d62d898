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
 * A global id: opaque to clients, the same after a re-seed and on another machine, since `key` is derived from
 * what the row says: the slug (entities), place and text (articles; with a span: mentions, occurrences), speaker
 * and words (quotes).
 */
export function globalId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/** The type and key of a global id; null when it is none. */
export function parseGlobalId(id: string): { readonly type: NodeType; readonly key: string } | null {
  const text = Buffer.from(id, "base64url").toString();
  const colon = text.indexOf(":");
  const type = nodeTypes.find((name) => name === text.slice(0, Math.max(colon, 0)));
  const key = text.slice(colon + 1);
  if (type === undefined || key === "" || unstorableCharacter(key) !== null) return null;
  return globalId(type, key) === id ? { type, key } : null;
}

/** As {@link parseGlobalId}, but refuses what is no global id. */
export function requireGlobalId(id: string): { readonly type: NodeType; readonly key: string } {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw new KnowledgeError("BAD_ID", `"${id.slice(0, 80)}" is no id of this knowledge base.`);
  return parsed;
}
