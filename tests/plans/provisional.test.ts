import { beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { rowsReadOf } from "./scans.ts";

const database = await freshDatabase({ seeded: true });

beforeAll(async () => {
  await database.pool.query(`
    WITH added AS (
      INSERT INTO entity (kind, name, slug, extractor_version, is_provisional)
      SELECT 'PERSON', 'Provisional ' || n, 'a-provisional-' || n, 1, true FROM generate_series(1, 20000) n RETURNING id
    ), people AS (
      INSERT INTO person (entity_id) SELECT id FROM added
    )
    INSERT INTO role (person_id, title, country_id, is_stated)
    SELECT added.id, 'Chancellor', country.entity_id, true FROM added, country WHERE code = 'LA' AND added.id % 2 = 0`);
  await database.pool.query("ANALYZE");
});

test("a page of people passes by those who are provisional, however many there are", async () => {
  const plan = await explain(database, "{ people(first: 5) { nodes { name } } }");
  expect(rowsReadOf(plan, "entity")).toBeLessThan(20);
});

test("so does their number", async () => {
  const plan = await explain(database, "{ people { totalCount } }");
  expect(rowsReadOf(plan, "entity")).toBeLessThan(20);
});

test("a page of all people reads no more than the page", async () => {
  const plan = await explain(database, "{ people(first: 5, includeProvisional: true) { nodes { name } } }");
  expect(rowsReadOf(plan, "entity")).toBeLessThan(20);
});
