import sql from "sql-template-tag";
import type { Candidate, Reference } from "../names/reference.ts";
import { type Output, type Reader, record } from "../selection/output.ts";
import type { FieldRule, Planner } from "../selection/planner.ts";
import type { SelectedField } from "../selection/selection.ts";

/** Everything selected of the entities that names may mean, by entity id. */
function entities(field: SelectedField, references: readonly Reference[], planner: Planner): Output {
  const row = planner.row();
  const object = planner.object(field, row);
  const ids = planner.idsOf(references, "candidates");
  return {
    sql: sql`(SELECT coalesce(json_agg(json_build_array(${row.self}.id, ${object.sql})), '[]')
      FROM entity ${row.self} WHERE ${row.self}.id = ANY (${ids}))`,
    read: (pairs, bound) =>
      new Map((pairs as [number, unknown][]).map(([id, entity]) => [id, object.read(entity, bound)])),
  };
}

type PartOf<T> = (of: T, loaded: unknown) => unknown;

/** A field of a candidate; `loaded` are the entities when it selects them. */
function candidatePart(name: string): PartOf<Candidate> {
  if (name === "entity") return (candidate, loaded) => (loaded as Map<number, unknown>).get(candidate.entityId);
  return (candidate) => candidate[name as "score" | "reasons" | "quoteCount"];
}

/** How names were understood: EntityResolution for each, in the order in which the filter gives them. */
export function resolutions(references: readonly Reference[]): FieldRule {
  return (_, field, planner) => {
    const parts = field
      .fields("EntityResolution")
      .map((selected) => ({ key: selected.key, output: resolutionPart(selected, references, planner) }));
    const object = record(parts);
    return { sql: object.sql, read: (value, bound) => references.map((_, at) => pick(object.read(value, bound), at)) };
  };
}

// Each part reads as one value a name; an EntityResolution takes its own.
const pick = (columns: unknown, at: number) =>
  Object.fromEntries(
    Object.entries(columns as Record<string, readonly unknown[]>).map(([key, values]) => [key, values[at]]),
  );

function resolutionPart(selected: SelectedField, references: readonly Reference[], planner: Planner): Output {
  const each = (read: (reference: Reference, ...rest: Parameters<Reader>) => unknown): Reader => {
    return (value, bound) => references.map((reference) => read(reference, value, bound));
  };
  switch (selected.name) {
    case "argument":
      return { sql: sql`NULL`, read: each((reference) => reference.argument) };
    case "input":
      return { sql: sql`NULL`, read: each((reference) => reference.input) };
    case "status":
      return { sql: sql`NULL`, read: each((reference, _, bound) => bound.resolutionOf(reference).status) };
    case "chosen": {
      const found = entities(selected, references, planner);
      return {
        sql: found.sql,
        read: (value, bound) => {
          const byId = found.read(value, bound) as Map<number, unknown>;
          return references.map((reference) =>
            bound.resolutionOf(reference).chosen.map((candidate) => byId.get(candidate.entityId)),
          );
        },
      };
    }
    default:
      return candidates(selected, references, planner);
  }
}

function candidates(selected: SelectedField, references: readonly Reference[], planner: Planner): Output {
  const parts = selected.fields("EntityCandidate").map((field) => ({
    key: field.key,
    part: candidatePart(field.name),
    output: field.name === "entity" ? entities(field, references, planner) : { sql: sql`NULL`, read: () => null },
  }));
  const loaded = record(parts);
  return {
    sql: loaded.sql,
    read: (value, bound) => {
      const found = loaded.read(value, bound) as Record<string, unknown>;
      return references.map((reference) =>
        bound
          .resolutionOf(reference)
          .candidates.map((candidate) =>
            Object.fromEntries(parts.map(({ key, part }) => [key, part(candidate, found[key])])),
          ),
      );
    },
  };
}
