import type { EntityKind } from "../entities/entity.ts";
import type { Reference } from "../entity-resolution/reference.ts";

/** The names in one argument; none if it is not given. */
export function references(
  argument: string,
  inputs: readonly string[] | null | undefined,
  kinds: readonly EntityKind[],
  policy: Reference["policy"],
): readonly Reference[] {
  return (inputs ?? []).map((input) => ({ argument, input, kinds, policy }));
}
