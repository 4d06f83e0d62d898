import { getIntrospectionQuery, parse, specifiedRules, validate, type ValidationRule } from "graphql";
import { expect, test } from "vitest";
import { documentLimits } from "../../src/execution/limits/document-limits.ts";
import { CircularFragments, measureDocument } from "../../src/execution/limits/document-metrics.ts";
import { queryLimits } from "../../src/execution/limits/query-limits.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { createSchema } from "../../src/schema.ts";
import { configWith } from "../support/config.ts";

const schema = createSchema();
const limits = queryLimits(schema, configWith({}).limits);
const countOf = (source: string) => measureDocument(parse(source));

const small = {
  depth: 1,
  introspectionDepth: 0,
  rootFields: 1,
  selections: 1,
  repeatedFields: 1,
  tokens: 3,
};

test.each([
  ["the least", "{ a }", small],
  ["levels", "{ a { b { c } } d }", { ...small, depth: 3, rootFields: 2, selections: 4, tokens: 10 }],
  [
    "levels below the schema, apart from the others",
    "{ a { b } __schema { types { fields { name } } } }",
    { ...small, depth: 2, introspectionDepth: 4, rootFields: 2, selections: 6, tokens: 16 },
  ],
  [
    "fragments, wherever they are spread",
    "{ a { ...f ...f } ... { b { ...f } } } fragment f on T { x: y @z }",
    {
      ...small,
      depth: 2,
      rootFields: 2,
      selections: 9,
      repeatedFields: 2,
      tokens: 28,
    },
  ],
  [
    "one place of the answer, asked for in several selections",
    "{ a { b { c } } a { b { c } b { c } } x: a { b { c } } }",
    { ...small, depth: 3, rootFields: 3, selections: 11, repeatedFields: 3, tokens: 29 },
  ],
  [
    "the operation that asks for most",
    "query A { a } query B($v: Int @x) @y { a { b: c @z } }",
    { ...small, depth: 2, selections: 2, tokens: 27 },
  ],
  [
    "fragments that nobody spreads, or nobody knows",
    "{ ...gone } fragment lost on T { a { b { c } } }",
    { ...small, depth: 3, selections: 3, rootFields: 0, tokens: 17 },
  ],
])("what is counted of a document: %s", (_, source, figures) => {
  expect(countOf(source)).toEqual(figures);
});

test("what GraphiQL asks of the schema is not deep data", () => {
  const figures = countOf(getIntrospectionQuery());
  expect(figures).toMatchObject({ depth: 0, introspectionDepth: 15 });
});

test("fragments that double each other are counted once each, and come to many", () => {
  const fragments = Array.from({ length: 45 }, (_, at) => `fragment f${at} on T { ...f${at + 1} ...f${at + 1} }`);
  const figures = countOf(`{ ...f0 } ${fragments.join(" ")} fragment f45 on T { a: b { c } }`);
  expect(figures).toEqual({
    ...small,
    depth: 2,
    rootFields: 1e9,
    selections: 1e9,
    // Nobody walks through that.
    repeatedFields: 0,
    tokens: 466,
  });
});

test.each([
  ["{ ...a } fragment a on T { x { ...a } }", ["a", "a"]],
  ["{ ok } fragment a on T { ...b } fragment b on T { x { ...c } } fragment c on T { ...b }", ["b", "c", "b"]],
])("fragments that go round in a circle are found: %s", (source, names) => {
  expect(countOf(source)).toEqual(new CircularFragments(names));
});

/** The errors of a document, and how much of it other rules came to see. */
function validated(source: string) {
  let seen = 0;
  const watching: ValidationRule = () => ({ Field: () => void (seen += 1), FragmentSpread: () => void (seen += 1) });
  const rules = [watching, ...specifiedRules, documentLimits(new PreparedDocuments(schema), limits)];
  const errors = validate(schema, parse(source), rules);
  return { seen, errors: errors.map(({ message }) => message) };
}

test("the other rules see nothing of a document that is refused, whose square some of them would take", () => {
  expect(validated(`{ quotes { nodes { ${"text ".repeat(1_500)} } } }`)).toEqual({
    seen: 0,
    errors: ["The query asks for one place of the answer 1,500 times; the limit is 50. Select each field once."],
  });
  expect(validated(`{ ${"nobody ".repeat(3_000)} }`).seen).toBe(0);
  expect(
    validated("{ quotes { nodes { ...a } } } fragment a on Quote { article { quotes { nodes { ...a } } } }"),
  ).toEqual({
    seen: 0,
    errors: ['The fragment "a" spreads itself: its fields would have no end.'],
  });
});

test("a document that keeps to the limits is left to the other rules as it is", () => {
  expect(validated("{ quotes { nodes { text nobody } } }")).toEqual({
    seen: 4,
    errors: ['Cannot query field "nobody" on type "Quote".'],
  });
});
