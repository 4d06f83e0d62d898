import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, serveSeeds } from "./api.ts";
import { type FrontEnd, frontEnd } from "./front-end.ts";
import { fileOnPage } from "./page.ts";

const url = await serveSeeds();
const source = fileOnPage("src/PersonQuotes.ts");

function relay(code: string, more: Readonly<Record<string, string>> = {}): FrontEnd {
  return frontEnd({ "relay.config.json": fileOnPage("relay.config.json"), "src/PersonQuotes.ts": code, ...more });
}

/** The text that a compiled query sends to the server. */
function compiledQuery({ directory }: FrontEnd, name: string): string {
  const artifact = readFileSync(join(directory, `src/__generated__/${name}.graphql.ts`), "utf8");
  const [, text = ""] = /^ {4}"text": (".*")$/m.exec(artifact) ?? [];
  return JSON.parse(text) as string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly quotes: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

test("a refetchable pagination fragment compiles, and its queries page through the quotes of a person", async () => {
  const project = relay(source);
  expect(await project.run("relay-compiler")).toMatchObject({ status: 0 });
  expect(readdirSync(join(project.directory, "src/__generated__")).toSorted()).toEqual([
    "PersonQuotesPageQuery.graphql.ts",
    "PersonQuotesQuery.graphql.ts",
    "PersonQuotes_person.graphql.ts",
  ]);

  const { person } = await ask<{ person: Person }>(url, compiledQuery(project, "PersonQuotesQuery"), {
    ref: "Kim Jong-un",
    about: ["US"],
  });
  const { node } = await ask<{ node: Person }>(url, compiledQuery(project, "PersonQuotesPageQuery"), {
    id: person.id,
    about: ["US"],
    first: 2,
    after: person.quotes.pageInfo.endCursor,
  });
  const whole = await ask<{ quotes: Person["quotes"] }>(
    url,
    `{ quotes(filter: { speaker: "Kim Jong-un", about: "US" }) { edges { node { id } } } }`,
  );
  expect({
    name: person.name,
    more: [person.quotes.pageInfo.hasNextPage, node.quotes.pageInfo.hasNextPage],
    pages: [person, node].map(({ quotes }) => quotes.edges.map((edge) => edge.node.id)),
  }).toEqual({
    name: "Kim Jong-un",
    more: [true, false],
    pages: [0, 2].map((at) => whole.quotes.edges.slice(at, at + 2).map((edge) => edge.node.id)),
  });
  expect(whole.quotes.edges).toHaveLength(3);
});

/** Each marked line is wrong: where the types let it pass, it is the mark that the compiler complains about. */
const program = `
import type { PersonQuotesQuery$variables } from "./__generated__/PersonQuotesQuery.graphql";
import type { PersonQuotes_person$data } from "./__generated__/PersonQuotes_person.graphql";

export const right: PersonQuotesQuery$variables = { ref: "Kim Jong-un", about: ["US"] };
export const timesOf = (person: PersonQuotes_person$data): readonly (string | undefined)[] =>
  (person.quotes.edges ?? []).map((edge) => edge.node.reportedAt);

// @ts-expect-error: a reference is text
export const number: PersonQuotesQuery$variables = { ref: 5 };
// @ts-expect-error: the fragment does not select it
export const kindOf = (person: PersonQuotes_person$data) => person.quotes.edges[0]?.node.kind;
`;

test("the types that the compiler makes fit a program", async () => {
  const { run } = relay(source, { "src/program.ts": program });
  expect(await run("relay-compiler")).toMatchObject({ status: 0 });
  expect(await run("tsc")).toEqual({ status: 0, output: "" });
});

test.each([
  [
    "a field that quotes do not have",
    "headline",
    "headlin",
    "The type `Article` has no field `headlin`. Did you mean `headline`?",
  ],
  [
    "a connection that cannot page",
    "first: $first, after: $after, filter",
    "filter",
    "Expected field 'quotes' to be passed a 'first' or 'last' argument.",
  ],
  ["a type that the schema does not have", "[EntityRef!]", "[Entities!]", "Entities"],
])("the compiler refuses %s", async (_what, right, wrong, reason) => {
  const { status, output } = await relay(source.replaceAll(right, wrong)).run("relay-compiler");
  expect(status).not.toBe(0);
  expect(output).toContain(reason);
});
