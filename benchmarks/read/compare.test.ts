import { expect, test } from "vitest";
import { firstDifference } from "./compare.ts";

test("equal JSON has no difference, whatever the order of the keys", () => {
  expect(firstDifference({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBeNull();
});

test("a difference says where it is", () => {
  const difference = firstDifference([{ article: { url: "a" } }], [{ article: { url: "b" } }]);
  expect(difference).toEqual({ path: "[0].article.url", expected: "a", actual: "b" });
});

test("what is missing or too much is a difference, null is not nothing", () => {
  expect(firstDifference([1, 2], [1])).toEqual({ path: "[1]", expected: 2, actual: undefined });
  expect(firstDifference({}, { id: 1 })).toEqual({ path: "id", expected: undefined, actual: 1 });
  expect(firstDifference({ a: null }, {})).toEqual({ path: "a", expected: null, actual: undefined });
});

test("an empty list is no empty object, and a number no text", () => {
  expect(firstDifference({ a: [] }, { a: {} })).toEqual({ path: "a", expected: [], actual: {} });
  expect(firstDifference({ a: 1 }, { a: "1" })).toEqual({ path: "a", expected: 1, actual: "1" });
});
