import { describe, expect, test } from "vitest";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "../linking/seeds.ts";
import { kinds } from "./referents-of.ts";
import { speakersIn } from "./speakers.ts";

const speakers = (table: readonly (readonly [text: string, ...expected: readonly string[]])[]) =>
  test.each(table.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) =>
    expect(speakersIn(text)).toEqual(expected),
  );

describe("what somebody does is no part of the name", () => {
  speakers([
    ['Stonemason Bridget Aldous fell. "I slipped," Aldous said.', "Bridget Aldous"],
    ['Canon Gilbert Thrale waited. "It is cold," Thrale said.', "Gilbert Thrale"],
    ['"Bees swarm," said beekeeper Dorothy Lisle.', "Dorothy Lisle"],
    ['"Pipes burst," said plumber Zoltan Keleti. "Often," Keleti said.', "Zoltan Keleti", "Zoltan Keleti"],
    ['Landowner Marit Solheim sued. "It is mine," Solheim said.', "Marit Solheim"],
    ['Hydroponicist Peter Quill came. "It grows," Quill said.', "Peter Quill"],
    ['Weaver Margaret Hoy left. "Wool is dear," Hoy said.', "Margaret Hoy"],
    ['Eight-year-old Felix Brandt-Moor swam. "It was wet," Felix said.', "Felix Brandt-Moor"],
    ["Founder and chief executive Ingrid Sorley said the shop was full.", "Ingrid Sorley"],
    ["Party leader and former judge Edgar Plumb said the bill was dead.", "Edgar Plumb"],
  ]);
});

describe("a trade may be a given name", () => {
  speakers([
    ['Hunter Lisle left. "I am well," Lisle said.', "Hunter Lisle"],
    ['Dean Aldous won. "We ran," Aldous said.', "Dean Aldous"],
    ['Mason Thrale sang. "I am hoarse," Thrale said.', "Mason Thrale"],
    ['Baker Solheim fell. "I fell," Solheim said.', "Baker Solheim"],
  ]);
});

describe("half of a hyphen describes the name", () => {
  test.each([
    ["State-run Velorum said the dam was safe.", ["ORGANIZATION Velorum"]],
    ["Leeds-based Brimwell said it would close.", ["ORGANIZATION Brimwell", "PLACE Leeds"]],
    ["Leeds-based Dorothy Lisle said it would close.", ["PERSON Dorothy Lisle", "PLACE Leeds"]],
  ])("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe("a preposition with a capital is a part of the name", () => {
  test.each([
    ["Editors Without Fetters said two were held.", ["ORGANIZATION Editors Without Fetters"]],
    ['"It is void," Tenants Against Towers said.', ["ORGANIZATION Tenants Against Towers"]],
  ])("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe("whom a clause describes speaks, not what it speaks on", () => {
  test.each([
    ["An envoy who talked on condition that she not be named said there was no plan.", ["An envoy"]],
    ["A guide speaking on condition that she not be cited by name said it was dark.", ["A guide"]],
    ["A guard who talked on the understanding that he not be named said it was dark.", ["A guard"]],
  ])("%s", (text, expected) => {
    const context = { publishedAt: null, publisher: null, headline: null };
    expect(extract(text, context, seeds).quotes.map(({ speaker }) => speaker?.text)).toEqual(expected);
  });
});

describe("the title of a work is nobody's words", () => {
  speakers([['She sang on the album "Ashes" in May.'], ['He played in the film "The Slow Thaw" and two more.']]);
});
