import { expect, test } from "vitest";
import { preparedStatementBudget, statementNames } from "../../src/database/prepared-statements.ts";

test("the texts that were last asked have names, and no name ever means another text", () => {
  const nameOf = statementNames(2);
  expect([nameOf("a"), nameOf("b"), nameOf("a"), nameOf("c"), nameOf("a"), nameOf("b")]).toEqual([
    "s1",
    "s2",
    "s1",
    "s3",
    "s1",
    "s4",
  ]);
});

test("a very long text has no name", () => {
  expect(statementNames(2)("x".repeat(60_000))).toBe("");
});

test("a connection that has had too many names is told, each connection for itself", () => {
  const isFull = preparedStatementBudget(2);
  const [one, other] = [{}, {}];
  expect(["s1", "s2", "s2", "s3"].map((name) => isFull(one, name))).toEqual([false, false, false, true]);
  expect(isFull(other, "s4")).toBe(false);
});
