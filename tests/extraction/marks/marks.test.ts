import { expect, test } from "vitest";
import { findMarks } from "../../../src/extraction/marks/marks.ts";

/** What stands in marks, paragraph by paragraph; "+" before what continues the paragraph above. */
function marked(text: string): readonly string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return findMarks(text, paragraphs).map(
    ({ inner, continues }) => (continues ? "+" : "") + text.slice(inner.start, inner.end),
  );
}

test.each<[string, readonly string[]]>([
  ['"We won," he said. "Twice."', ["We won,", "Twice."]],
  ["“We won,” he said. “Twice.”", ["We won,", "Twice."]],
  ["„Wir“ and «nous» and »sie«", ["Wir", "nous", "sie"]],
  ["'We won,' he said. 'It's over.'", ["We won,", "It's over."]],
  ["‘We won’t,’ he said.", ["We won’t,"]],
  ["The players' union can't strike, O'Brien said in the '90s.", []],
  ["'The players' union is done,' he said.", ["The players' union is done,"]],
  ["rock 'n' roll", []],
  [`"He told me 'go away' and left," she said.`, ["He told me 'go away' and left,"]],
  [`He is 5'10" tall.`, []],
  ['"One.\n"Two.\n"Three," he said.', ["One.", "+Two.", "+Three,"]],
  ['"One."\n"Two."', ["One.", "Two."]],
  ['He said: "We will\nNothing more was heard.', ["We will"]],
  ['We will fight on," he said.', ["We will fight on,"]],
  ['"We will fight on, he said. "We must."', ["We will fight on,", "We must."]],
  ['open to schools," For example, schools vote".', [" For example, schools vote"]],
  ['The chancellor said “there is none" to it.', ["there is none"]],
  ['"', [""]],
  ["no marks at all", []],
])("the marks of %j", (text, expected) => {
  expect(marked(text)).toEqual(expected);
});
