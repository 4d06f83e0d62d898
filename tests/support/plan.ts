import { graphql, type GraphQLResolveInfo } from "graphql";
import type { Candidate } from "../../src/entity-resolution/reference.ts";
import { knowledgeRules } from "../../src/read-model/rules.ts";
import { createSchema } from "../../src/schema.ts";
import { type Plan, planRoot } from "../../src/planner/plan.ts";
import { type SelectedField, selectionOf } from "../../src/planner/selection.ts";

const schema = createSchema();

/** What each root field of a query selects, without a database. Errors of the query itself are thrown. */
export async function selectionsOf(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<readonly SelectedField[]> {
  const selections: SelectedField[] = [];
  const failures: unknown[] = [];
  const read = (info: GraphQLResolveInfo) => {
    try {
      selections.push(selectionOf(info));
    } catch (error) {
      failures.push(error);
    }
    return Promise.resolve(null);
  };
  const { errors = [] } = await graphql({ schema, source, variableValues, contextValue: { knowledge: { read } } });
  if (failures.length > 0) throw failures[0];
  if (selections.length === 0) throw errors[0];
  return selections;
}

/** The plan of a query with one root field. */
export async function planOf(source: string, variableValues?: Record<string, unknown>): Promise<Plan> {
  const [selection] = await selectionsOf(source, variableValues);
  if (selection === undefined) throw new Error("nothing is selected");
  return planRoot(selection, knowledgeRules);
}

/** The SQL of a plan, laid out to be read, where each name of the query means so many entities. */
export function sqlOf(plan: Plan, { meanings = 0 }: { readonly meanings?: number } = {}): string {
  const chosen = Array.from({ length: meanings }, (_, at) => candidate(at + 1));
  const resolution = { status: "RESOLVED", chosen, candidates: chosen } as const;
  const statement = plan.statement(new Map(plan.references.map((reference) => [reference, resolution])));
  return statement.text
    .replace(/\s+/g, " ")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")")
    .replace(/ (FROM|WHERE|ORDER BY|CROSS JOIN|JOIN) /g, "\n$1 ");
}

const candidate = (entityId: number): Candidate => ({
  entityId,
  kind: "PERSON",
  name: "",
  slug: "",
  score: 1,
  reasons: [],
  quoteCount: 0,
});
