import { expect, test } from "vitest";
import type { Plan } from "../../src/planner/plan.ts";
import { planOf, sqlOf } from "../support/plan.ts";

test("words of a full-text search stand in the text, as the numbers of their characters, and it is planned for them", async () => {
  const plan = await planOf(`{ quotes(filter: { text: "'a" }, first: 2) { nodes { text } } }`);
  const { values, planning } = plan.statement(new Map());
  expect({ values, planning }).toEqual({ values: [], planning: "EACH_TIME" });
  expect(sqlOf(plan)).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.text)), '[]')
    FROM (SELECT t2.*
    FROM (WITH near AS MATERIALIZED (SELECT *
    FROM (SELECT *
    FROM quote t2
    WHERE true
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 5000) t2
    WHERE t2.status <> 'RETRACTED' AND (t2.search @@ websearch_to_tsquery('news', U&'\\+000027\\+000061'))
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) SELECT *
    FROM near
    WHERE (SELECT count(*)
    FROM near) = 2 UNION ALL (SELECT *
    FROM (SELECT *
    FROM quote t2
    WHERE NOT (SELECT count(*)
    FROM near) = 2 AND t2.status <> 'RETRACTED' AND (t2.search @@ websearch_to_tsquery('news', U&'\\+000027\\+000061')) OFFSET 0) t2
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2)) t2
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2) AS data"
  `);
});

test.each([
  ["everything", "{ quotes { nodes { text } } }"],
  ["a speaker and a subject", '{ quotes(filter: { speaker: "Kim", about: "US" }) { nodes { text } totalCount } }'],
  [
    "a speaker in a span of time",
    '{ quotes(filter: { speaker: "Kim", reportedAt: { from: "2019-01-01" } }) { nodes { text } } }',
  ],
  ["what is nested", '{ person(ref: "Kim") { quotes { nodes { article { quotes { nodes { text } } } } } } }'],
  ["articles before a day", '{ articles(filter: { publishedAt: { until: "2019-05-01" } }) { nodes { headline } } }'],
])("what one index holds in order is planned once, whatever the values are: %s", async (_, query) => {
  expect(planningOf(await planOf(query))).toBe("ONCE");
});

test.each([
  ["a kind of quote", "{ quotes(filter: { kind: [DIRECT] }) { nodes { text } } }"],
  ["another condition on a range", '{ quotes(filter: { about: "US", reportedBy: "KCNA" }) { nodes { text } } }'],
  ["several subjects at once", '{ quotes(filter: { aboutAll: ["US", "Kim"] }) { nodes { text } } }'],
  ["counts that join", '{ quotes(filter: { about: "US" }) { facets(by: [PUBLISHER]) { buckets { count } } } }'],
  ["mentions", '{ articles(filter: { mentions: ["US"] }) { nodes { headline } } }'],
  ["people by name", '{ people(filter: { name: "kim" }) { nodes { name } } }'],
  ["a search", '{ search(text: "talks") { nodes { __typename } } }'],
  ["who talks about whom", "{ statementGraph { quoteCount } }"],
])("where common and rare values are best read in other ways, each is planned for: %s", async (_, query) => {
  expect(planningOf(await planOf(query))).toBe("EACH_TIME");
});

test("names that together mean one entity are compared with it, and with several as soon as they mean several", async () => {
  const plan = await planOf(`{ quotes(filter: { about: ["US", "USA"] }) { totalCount } }`);
  const meaning = (...ids: readonly number[]) =>
    plan.statement(
      new Map(
        plan.references.map((reference, at) => {
          const candidate = {
            entityId: ids[at] ?? 0,
            kind: "COUNTRY",
            name: "",
            slug: "",
            score: 1,
            reasons: [],
            quoteCount: 0,
          } as const;
          return [reference, { status: "RESOLVED", chosen: [candidate], candidates: [candidate] } as const];
        }),
      ),
    );
  const [one, two] = [meaning(1, 1), meaning(1, 2)];
  expect([one.text.includes("entity_id = $"), one.values]).toEqual([true, [1]]);
  expect([two.text.includes("entity_id = ANY ($"), two.values]).toEqual([true, [[1, 2]]]);
});

function planningOf(plan: Plan) {
  const unknown = { status: "UNKNOWN", chosen: [], candidates: [] } as const;
  return plan.statement(new Map(plan.references.map((reference) => [reference, unknown]))).planning;
}
