import { expect, test } from "vitest";
import { readDocument } from "../../src/extraction/document.ts";

test.each([
  ["The boat came in. “We saw it,” Ida said.", ["The boat came in.", "“We saw it,” Ida said."]],
  ['The vote was a no. "We lost," Ida said.', ["The vote was a no.", '"We lost," Ida said.']],
  ["That is where he sat. ‘I saw him,’ Ida said.", ["That is where he sat.", "‘I saw him,’ Ida said."]],
  ["They heard mass. ``It was long,'' Ida said.", ["They heard mass.", '“It was long," Ida said.']],
  ['"They broke in." Ida fled.', ['"They broke in."', "Ida fled."]],
  ['Pay rose 4 pct. "It is fair," Ida said.', ["Pay rose 4 pct.", '"It is fair," Ida said.']],
  ["Sales rose to £4m. Chief executive Ida Roe left.", ["Sales rose to £4m.", "Chief executive Ida Roe left."]],
  ['They met in Oct. "It went well," Ida said.', ["They met in Oct.", '"It went well," Ida said.']],
  ['It was seen by Gen. "Mad" Ned Roe and others.', ['It was seen by Gen. "Mad" Ned Roe and others.']],
  ['"It fell," Ida said."We ran." He nodded.', ['"It fell," Ida said.', '"We ran."', "He nodded."]],
  ['"It fell."Ida ran.', ['"It fell."', "Ida ran."]],
  ['"It fell on that day,"Ida said. She ran.', ['"It fell on that day,"Ida said.', "She ran."]],
  [
    "It was 3 p.m. Neighbours saw it. It was 3 p.m. Monday.",
    ["It was 3 p.m.", "Neighbours saw it.", "It was 3 p.m. Monday."],
  ],
  [
    "The tree fell. ʻOpeka Kane ran. Žofie Nová ran. 李明 ran.",
    ["The tree fell.", "ʻOpeka Kane ran.", "Žofie Nová ran.", "李明 ran."],
  ],
  [
    "Angela St. Clair met Ned Roe Jr. on Main St. in March.",
    ["Angela St. Clair met Ned Roe Jr. on Main St. in March."],
  ],
])("%s", (given, expected) => {
  const { text, sentences } = readDocument(given);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
