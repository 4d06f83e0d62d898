import { expect, test } from "vitest";
import { planOf, sqlOf } from "../support/plan.ts";

test("words of a full-text search stand in the text, as the numbers of their characters, and it is planned for them", async () => {
  const plan = await planOf(`{ quotes(filter: { text: "'a" }, first: 2) { nodes { text } } }`);
  const { values, isUnique } = plan.statement(new Map());
  expect({ values, isUnique }).toEqual({ values: [], isUnique: true });
  expect(sqlOf(plan)).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.text)), '[]')
    FROM (SELECT t2.*
    FROM quote t2
    WHERE true AND (t2.search @@ websearch_to_tsquery('news', U&'\\+000027\\+000061'))
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2) AS data"
  `);
});

test("all other statements may be kept, whatever they ask for", async () => {
  const plan = await planOf(
    `{ quotes(filter: { kind: [DIRECT], reportedAt: { from: "2019-01-01T00:00:00Z" } }) { nodes { text } } }`,
  );
  const { values, isUnique } = plan.statement(new Map());
  expect({ values, isUnique }).toEqual({ values: [["DIRECT"], "2019-01-01T00:00:00.000Z"], isUnique: false });
});
