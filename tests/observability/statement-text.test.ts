import { expect, test } from "vitest";
import { PlannedText } from "../../src/planner/constant.ts";
import { shownStatement, statementName } from "../../src/observability/statement-text.ts";

test("what was searched for does not stand in a statement that is shown", () => {
  const { literal } = new PlannedText("it's secret");
  expect(shownStatement(`SELECT 1\n  FROM quote WHERE words @@ ${literal} AND id = $1`)).toBe(
    "SELECT 1 FROM quote WHERE words @@ U&'…' AND id = $1",
  );
});

test("a statement without end is cut", () => {
  expect(shownStatement(`SELECT ${"x".repeat(10_000)}`)).toBe(`SELECT ${"x".repeat(3_993)}…`);
});

test("a statement is called by its purpose", () => {
  expect(statementName("SELECT t.name FROM entity t", "quotes")).toBe("SELECT quotes");
});

test.each([
  ["SELECT (SELECT json_agg(t.name) FROM entity t) AS data", "SELECT entity"],
  ["SELECT * FROM unnest($1::int[]) AS e (id) CROSS JOIN quote JOIN x FROM quote_about", "SELECT quote_about"],
  ['INSERT INTO "article" (id) VALUES ($1)', "INSERT article"],
  ["UPDATE quote SET a = 1", "UPDATE quote"],
  ["BEGIN", "BEGIN"],
  ["", "STATEMENT"],
])("%s is called %s", (text, name) => {
  expect(statementName(text)).toBe(name);
});
