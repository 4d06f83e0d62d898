import { expect, test } from "vitest";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "./seeds.ts";

/** The organizations of a text with what it says of who runs them. */
function controlIn(text: string) {
  const { referents } = extract(text, { publishedAt: null, publisher: null, headline: null }, seeds);
  return referents
    .filter(({ kind }) => kind === "ORGANIZATION")
    .map(({ name, description, stateControlled }) => [name ?? description, stateControlled]);
}

test.each([
  ["The state news agency ZNA reported a storm.", "ZNA", true],
  ["A storm is coming, the government-run newspaper Zora Daily wrote.", "Zora Daily", true],
  ["ZNA, the state-run news agency, reported a storm.", "ZNA", true],
  ["State television said that ten ships were lost.", "State television", true],
  ["The independent newspaper Novy Kray said a storm was near.", "Novy Kray", false],
  ["The privately owned broadcaster Radio Mele said the road was shut.", "Radio Mele", false],
  ["The newspaper Novy Kray said a storm was near.", "Novy Kray", null],
  ["The state university in Ames said the road was shut.", "The state university", null],
])("%s", (text, name, isState) => {
  expect(controlIn(text)).toContainEqual([name, isState]);
});
