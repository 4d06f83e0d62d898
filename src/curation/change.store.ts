import type { Principal } from "../api-keys/caller.ts";
import type { EntityKind } from "../entities/entity.ts";
import { globalId, type NodeType, parseGlobalId } from "../graphql/global-id.ts";
import { AmbiguousEntityError } from "../entity-resolution/ambiguous-entity-error.ts";
import { NamesStore } from "../entity-resolution/names.store.ts";
import type { Candidate, Reference } from "../entity-resolution/reference.ts";
import { type AuditRow, insertAuditEntry } from "../read-model/audit.sql.ts";
import type { Transaction } from "../database/client.ts";
import { confirmEntities } from "./curation.sql.ts";
import type { ChangeOutcome } from "../read-model/curation-payload.sql.ts";
import type { ProblemCode } from "../shared/problem.ts";
import { inputText, optionalText } from "./input-text.ts";
import { CurationError } from "./refusal.ts";

/** A change under way: all of it stays, or nothing. */
export interface Change {
  readonly tx: Transaction;
  readonly actor: Principal;
}

/** Makes one kind of change; throws a Refusal where the input cannot be used. What it changes, it records. */
export type ChangeHandler<Input> = (change: Change, input: Input) => Promise<Omit<ChangeOutcome, "userErrors">>;

interface Entry extends Pick<AuditRow, "action" | "before" | "after"> {
  readonly target: readonly [type: NodeType, key: string];
  readonly reason: string | null | undefined;
}

const maxReason = 2_000;

/** Writes a change into the audit log. */
export async function record({ tx, actor }: Change, { action, target, reason, before, after }: Entry): Promise<void> {
  const [targetType, key] = target;
  const row: AuditRow = {
    actorId: actor.id,
    actorName: actor.name,
    action,
    targetType,
    targetId: globalId(targetType, key),
    reason: optionalText(reason, maxReason, "reason"),
    before,
    after,
  };
  await tx.query(insertAuditEntry(row));
}

/** The key in a global id of this type; refuses every other id as one that means nothing here. */
export function keyOf(type: NodeType, id: string, code: ProblemCode, field: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === type) return parsed.key;
  throw new CurationError(
    code,
    [field],
    `"${id.slice(0, 80)}" is not the id of a ${type}. Take it from the field "id" of one.`,
  );
}

/** Confirms the entities that an editor refers to, where only articles name them. */
export async function confirm({ tx }: Change, ...ids: readonly (number | null)[]): Promise<void> {
  const named = ids.filter((id) => id !== null);
  if (named.length > 0) await tx.query(confirmEntities(named));
}

/** The entity that a name means, if it means one: which one is never guessed. */
export async function entityNamed(
  { tx }: Change,
  input: string,
  kinds: readonly EntityKind[],
  ...field: readonly string[]
): Promise<Candidate> {
  const where = field.join(".");
  const name = inputText(input, 500, ...field);
  const reference: Reference = { argument: where, input: name, kinds, policy: "ONE" };
  const resolution = await new NamesStore(tx).resolve([reference]).catch((error: unknown) => {
    throw error instanceof AmbiguousEntityError ? new CurationError("AMBIGUOUS_ENTITY", field, error.message) : error;
  });
  const { chosen = [], candidates = [] } = resolution.get(reference) ?? {};
  const [entity] = chosen;
  if (entity !== undefined) return entity;
  const wanted = kinds.map((kind) => kind.toLowerCase()).join(" or ");
  const fitting = candidates.filter(({ kind }) => kinds.includes(kind)).slice(0, 5);
  const near = fitting.map(({ name: other, slug }) => `${other} ("${slug}")`);
  const hint = near.length === 0 ? "Give a name, slug or id that search finds." : `Did you mean ${near.join(" or ")}?`;
  throw new CurationError("UNKNOWN_ENTITY", field, `No ${wanted} is known as "${name}" in "${where}". ${hint}`);
}
