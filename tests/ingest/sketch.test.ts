import { expect, test } from "vitest";
import { articleSketch, isCopy } from "../../src/articles/sketch.ts";

const words = (name: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `${name}${from + at}`).join(" ");
const wire = words("wire", 0, 300);

const share = (one: string, other: string) => {
  const numbers = new Set(articleSketch(one));
  return articleSketch(other).some((number) => numbers.has(number));
};

test.each([
  ["the same", wire],
  ["with another head and tail", `Our reporter. ${wire} More on page 4.`],
  ["cut to two thirds", words("wire", 0, 200)],
  ["in capitals, without commas", wire.toUpperCase()],
  ["with a few words changed", wire.replace(/wire(50|150|250)\b/g, "other")],
])("a text is a copy: %s", (_, copy) => {
  expect([share(wire, copy), isCopy(wire, copy), isCopy(copy, wire)]).toEqual([true, true, true]);
});

test.each([
  ["another text", words("other", 0, 300)],
  ["another report that quotes the same words", `${words("other", 0, 150)} ${words("wire", 100, 140)}`],
])("a text is no copy: %s", (_, other) => {
  expect([isCopy(wire, other), isCopy(other, wire)]).toEqual([false, false]);
});

test("a text of a few words is like many others", () => {
  expect(articleSketch("Sunny, 20 degrees.")).toEqual([]);
  expect(isCopy("Sunny, 20 degrees.", "Sunny, 20 degrees.")).toBe(false);
});
