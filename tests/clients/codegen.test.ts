import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { type DocumentNode, getOperationAST } from "graphql";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { serveSeeds } from "./api.ts";
import { type FrontEnd, frontEnd } from "./front-end.ts";
import { fileOnPage } from "./page.ts";

const examples = fileURLToPath(new URL("../../src/graphiql/examples", import.meta.url));

/** Each marked line is wrong: where the types let it pass, it is the mark that the compiler complains about. */
const misuse = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import type { VariablesQuery } from "./gql/graphql";
import { whoSaidIt } from "./who-said-it";

type Quote = ResultOf<typeof whoSaidIt>["quotes"]["edges"][number]["node"];

export const wrong = (quote: Quote, example: VariablesQuery) => [
  // @ts-expect-error: the query does not select it
  quote.article,
  // @ts-expect-error: nobody may be the speaker
  quote.speaker.name,
  // @ts-expect-error: a time is text
  quote.reportedAt.getTime(),
  // @ts-expect-error: no such kind
  quote.kind === "SUNG",
  // @ts-expect-error: a list
  example.quotes.nodes.text,
];
// @ts-expect-error: "about" is missing
export const missing: VariablesOf<typeof whoSaidIt> = { speaker: "Kim" };
// @ts-expect-error: a reference is text
export const number: VariablesOf<typeof whoSaidIt> = { speaker: "Kim", about: 5 };
`;

function project(more: Readonly<Record<string, string>>): FrontEnd {
  const shown = ["codegen.ts", "src/who-said-it.ts"].map((name) => [name, fileOnPage(name)] as const);
  const made = frontEnd({ ...Object.fromEntries(shown), ...more });
  cpSync(examples, join(made.directory, "src/examples"), { recursive: true });
  return made;
}

const url = await serveSeeds();
const { directory, run } = project({ "src/misuse.ts": misuse });
const generated = await run("graphql-codegen");

test("the client preset types the page's query and every example", async () => {
  expect(generated).toMatchObject({ status: 0 });
  const module = (await import(join(directory, "src/gql/graphql.ts"))) as Readonly<Record<string, DocumentNode>>;
  const documents = Object.entries(module).flatMap(([name, value]) => (name.endsWith("Document") ? value : []));
  const written = readdirSync(examples).flatMap((name) =>
    [...readFileSync(join(examples, name), "utf8").matchAll(/^query (\w+)/gm)].map(([, query]) => query),
  );
  expect(written).not.toHaveLength(0);
  expect(documents.map((document) => getOperationAST(document)?.name?.value).toSorted()).toEqual(
    [...written, "WhoSaidIt"].toSorted(),
  );
});

test("a program that uses the answers as they are compiles, and one that misuses them does not", async () => {
  expect(await run("tsc")).toEqual({ status: 0, output: "" });
});

test("the typed program asks the server", async () => {
  const { linesOf } = (await import(join(directory, "src/who-said-it.ts"))) as {
    linesOf(client: ApolloClient, speaker: string, about: string): Promise<string[]>;
  };
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url }) });
  expect(await linesOf(client, "Putin", "US")).toEqual([
    "Vladimir Putin (INDIRECT): they had detailed, open discussion of sanctions, the US and denuclearisation",
  ]);
});

test("a query that the schema does not have is refused with its place", async () => {
  const wrong = project({ "src/wrong.graphql": "query Wrong { quotes { nodes { txet } } }" });
  const { status, output } = await wrong.run("graphql-codegen");
  expect(status).toBe(1);
  expect(output).toContain('Cannot query field "txet" on type "Quote". Did you mean "text"?');
  expect(output).toContain("src/wrong.graphql:1:32");
});
