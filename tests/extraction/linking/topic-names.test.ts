import { expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import { topicNames } from "../../../src/extraction/linking/topic-names.ts";
import { seeds } from "./seeds.ts";

test.each([
  ["The sanctions must go, he said.", ["sanctions: sanctions"]],
  [
    "Talks on denuclearization and its nuclear weapons programme stalled.",
    ["denuclearization: denuclearisation", "nuclear weapons programme: north-korean-nuclear-programme"],
  ],
  [
    "He spoke of peace and stability at the Hanoi summit.",
    ["peace and stability: peace-and-stability", "Hanoi summit: hanoi-summit"],
  ],
  ["Russia traded with France.", []],
])("%s", (text, expected) => {
  const found = topicNames(readDocument(text), seeds);
  expect(found.map(({ start, end, entity }) => `${text.slice(start, end)}: ${entity.slug}`)).toEqual(expected);
});
