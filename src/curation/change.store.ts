import type { Principal } from "../api-keys/caller.ts";
import type { Transaction } from "../database/client.ts";
import type { EntityKind } from "../entities/entity.ts";
import { AmbiguousEntityError } from "../entity-resolution/ambiguous-entity-error.ts";
import { NamesStore } from "../entity-resolution/names.store.ts";
import type { Candidate, Reference } from "../entity-resolution/reference.ts";
import { type NodeType, parseGlobalId } from "../graphql/global-id.ts";
import type { ChangeOutcome } from "../read-model/curation-payload.sql.ts";
import { list, quote } from "../shared/quote.ts";
import { checkText, type UserErrorCode } from "../shared/user-error.ts";
import { confirmEntities } from "./curation.sql.ts";

/** A transaction that makes a change. */
export interface Change {
  readonly tx: Transaction;
  readonly actor: Principal;
}

export interface ChangeResult extends Omit<ChangeOutcome, "userErrors"> {
  /** The entry of the audit log; undefined if there was nothing to change. */
  readonly changed?: {
    readonly target: readonly [type: NodeType, key: string];
    readonly before: object | null;
    readonly after: object | null;
  };
}

/** Makes one kind of change. Throws CurationError when the input cannot be used. */
export type ChangeHandler<Input> = (change: Change, input: Input) => Promise<ChangeResult>;

/** Rolls a change back; the caller gets it in `userErrors`. */
export class CurationError extends Error {
  override readonly name = "CurationError";
  readonly code: UserErrorCode;
  readonly field: readonly string[];

  constructor(code: UserErrorCode, field: readonly string[], message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** Trims text of an input. Throws CurationError if it is blank, too long or cannot be stored. */
export function inputText(text: string, max: number, ...field: readonly string[]): string {
  const error = checkText(text, field, max);
  if (error !== null) throw new CurationError(error.code, field, error.message);
  return text.trim();
}

/** The key in a global id of this type. */
export function keyOf(type: NodeType, id: string, code: UserErrorCode, field: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === type) return parsed.key;
  throw new CurationError(code, [field], `${quote(id)} is not the id of a ${type}. Use the field "id" of one.`);
}

/** Confirms provisional entities that an editor refers to. */
export async function confirm({ tx }: Change, ...ids: readonly (number | null)[]): Promise<void> {
  const named = ids.filter((id) => id !== null);
  if (named.length > 0) await tx.query(confirmEntities(named));
}

/** The one entity that a name means. Throws CurationError when it means none or several. */
export async function entityNamed(
  { tx }: Change,
  input: string,
  kinds: readonly EntityKind[],
  ...field: readonly string[]
): Promise<Candidate> {
  const argument = field.join(".");
  const name = inputText(input, 500, ...field);
  const reference: Reference = { argument, input: name, kinds, policy: "ONE" };
  const resolutions = await new NamesStore(tx).resolve([reference]).catch((error: unknown) => {
    throw error instanceof AmbiguousEntityError ? new CurationError("AMBIGUOUS_ENTITY", field, error.message) : error;
  });
  const { chosen = [], candidates = [] } = resolutions.get(reference) ?? {};
  const [entity] = chosen;
  if (entity !== undefined) return entity;
  const near = candidates.filter(({ kind }) => kinds.includes(kind)).slice(0, 5);
  const hint =
    near.length === 0
      ? "Use a name, slug or id that `search` finds."
      : `Did you mean ${list(near.map((candidate) => `${candidate.name} ("${candidate.slug}")`))}?`;
  const wanted = list(kinds.map((kind) => kind.toLowerCase()));
  throw new CurationError("UNKNOWN_ENTITY", field, `No ${wanted} is known as ${quote(name)} in "${argument}". ${hint}`);
}
