import sql from "sql-template-tag";
import type { Candidate, Reference } from "../entity-resolution/reference.ts";
import { constant, jsonList, type Projection, record, withoutRow } from "../planner/output.ts";
import type { FieldRule, Planner } from "../planner/planner.ts";
import { type SelectedField, typenameField } from "../planner/selection.ts";

/** An EntityResolution for each name, in the order of the filter. */
export function resolutions(references: readonly Reference[]): FieldRule {
  return (_, field, planner) => jsonList(references.map((reference) => resolution(reference, field, planner)));
}

/** The EntityResolution of one name. */
export function resolution(reference: Reference, field: SelectedField, planner: Planner): Projection {
  const fields = field.fields("EntityResolution");
  return record(fields.map((selected) => ({ key: selected.key, output: part(reference, selected, planner) })));
}

function part(reference: Reference, field: SelectedField, planner: Planner): Projection {
  switch (field.name) {
    case typenameField:
      return constant(field.parent);
    case "argument":
      return constant(reference.argument);
    case "input":
      return constant(reference.input);
    case "status":
      return withoutRow(({ resolutionOf }) => resolutionOf(reference).status);
    case "chosen":
      return chosen(reference, field, planner);
    case "candidates":
      // The counts, and the reasons that contain them.
      planner.needsCounts = true;
      return candidates(reference, field, planner);
    default:
      throw new Error(`no rule reads EntityResolution.${field.name}`);
  }
}

function chosen(reference: Reference, field: SelectedField, planner: Planner): Projection {
  const entities = entitiesOf(reference, field, planner);
  return {
    sql: entities.sql,
    read: (value, bound) => {
      const byId = entities.read(value, bound) as EntitiesById;
      return bound.resolutionOf(reference).chosen.map(({ entityId }) => byId.get(entityId));
    },
  };
}

function candidates(reference: Reference, field: SelectedField, planner: Planner): Projection {
  const fields = field.fields("EntityCandidate");
  const loaded = fields.map((selected) =>
    selected.name === "entity" ? entitiesOf(reference, selected, planner) : constant(null),
  );
  const all = jsonList(loaded);
  return {
    sql: all.sql,
    read: (value, bound) => {
      const byField = all.read(value, bound) as readonly (EntitiesById | null)[];
      const partOf = (candidate: Candidate, { name, parent }: SelectedField, at: number) => {
        if (name === typenameField) return parent;
        if (name === "entity") return byField[at]?.get(candidate.entityId);
        return candidate[name as "score" | "reasons" | "quoteCount"];
      };
      return bound
        .resolutionOf(reference)
        .candidates.map((candidate) =>
          Object.fromEntries(fields.map((selected, at) => [selected.key, partOf(candidate, selected, at)])),
        );
    },
  };
}

type EntitiesById = ReadonlyMap<number, unknown>;

/** The selection of the entities that a name may mean. */
function entitiesOf(reference: Reference, field: SelectedField, planner: Planner): Projection {
  const row = planner.row();
  const object = planner.object(field, row);
  const ids = planner.idsOf([reference], "candidates");
  return {
    sql: sql`(SELECT coalesce(json_agg(json_build_array(${row.self}.id, ${object.sql})), '[]')
      FROM entity ${row.self} WHERE ${row.self}.id = ANY (${ids}))`,
    read: (pairs, bound): EntitiesById =>
      new Map((pairs as [number, unknown][]).map(([id, entity]) => [id, object.read(entity, bound)])),
  };
}
