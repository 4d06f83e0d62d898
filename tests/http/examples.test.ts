import { expect, test } from "vitest";
import { readExamples } from "../../src/graphiql/examples.ts";
import { clientOf, type Variables } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const { data } = clientOf(await freshDatabase({ seeded: true }));
const examples = readExamples();

function run<Data>(example: { readonly query: string; readonly variables?: string } | undefined): Promise<Data> {
  if (example === undefined) throw new Error("there is no such example");
  return data<Data>(example.query, JSON.parse(example.variables ?? "{}") as Variables);
}

interface Quoted {
  readonly text: string;
}

const threeQuotes = [
  expect.stringMatching(
    /^peace and security on the Korean peninsula will entirely depend on the U\.S\. future attitude/,
  ),
  expect.stringMatching(
    /^The situation on the Korean peninsula .* as the U\.S\. took a unilateral attitude .* summit talks$/,
  ),
  expect.stringMatching(/^Kim blamed Washington's "unilateral" attitude .* denuclearization negotiations$/),
];

test("the first three examples ask the question in three ways, and have one answer", async () => {
  const { quotes } = await run<{ quotes: { nodes: Quoted[] } }>(examples[0]);
  const { person } = await run<{ person: { quotes: { nodes: Quoted[] } } }>(examples[1]);
  const { country } = await run<{ country: { quotesAbout: { edges: { node: Quoted }[] } } }>(examples[2]);
  const answers = [quotes.nodes, person.quotes.nodes, country.quotesAbout.edges.map(({ node }) => node)];
  expect(answers.map((nodes) => nodes.map(({ text }) => text))).toEqual([threeQuotes, threeQuotes, threeQuotes]);
});

test.each(examples.map((example) => [example.name, example] as const))(
  "%s says in words what it asks, and finds it",
  async (_, example) => {
    // Narrow enough to be read beside the toolbar of the editor.
    expect(example.query.split("\n").filter((line) => line.length > 52)).toEqual([]);
    expect(example.query).toMatch(/^# [A-Z"].*(?:\n# .*)*[.?]\nquery /);
    for (const [field, found] of Object.entries(await run<object>(example))) {
      expect([field, isEmpty(found)]).toEqual([field, false]);
    }
  },
);

/** Whether an answer has nothing in it that a reader would look at. */
function isEmpty(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value !== "object") return false;
  const lists = Object.entries(value).filter(([key]) => ["nodes", "edges", "candidates", "coMentions"].includes(key));
  return lists.some(([, list]) => isEmpty(list));
}
