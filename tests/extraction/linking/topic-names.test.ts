import { expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import { topicNames } from "../../../src/extraction/linking/topic-names.ts";
import { seeds } from "./seeds.ts";

test.each([
  ["The sanctions must go, he said.", ["sanctions: sanctions"]],
  [
    "Talks on denuclearization and on North Korea's nuclear weapons programme stalled.",
    ["denuclearization: denuclearisation", "North Korea's nuclear weapons programme: north-korean-nuclear-programme"],
  ],
  [
    "The North Korean nuclear programme is young. Its nuclear programme, he said, is for peace.",
    ["North Korean nuclear programme", "nuclear programme"].map((words) => `${words}: north-korean-nuclear-programme`),
  ],
  [
    "Inspectors know North Korea's nuclear programme, but not Iran's nuclear programme or the Libyan nuclear programme.",
    ["North Korea's nuclear programme: north-korean-nuclear-programme"],
  ],
  ["Its nuclear programme is for peace, Brazil says.", []],
  [
    "He spoke of peace and stability at the Hanoi summit.",
    ["peace and stability: peace-and-stability", "Hanoi summit: hanoi-summit"],
  ],
  ["Russia traded with France.", []],
])("%s", (text, expected) => {
  const found = topicNames(readDocument(text), seeds);
  expect(found.map(({ start, end, entity }) => `${text.slice(start, end)}: ${entity.slug}`)).toEqual(expected);
});
