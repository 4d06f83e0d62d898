import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { serveSeeds } from "./api.ts";
import { type FrontEnd, frontEnd } from "./front-end.ts";
import { fileOnPage } from "./page.ts";

const examples = fileURLToPath(new URL("../../src/http/examples", import.meta.url));

/** As a bundler's own: what the packages of a front end are commonly checked with. */
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  },
  include: ["src"],
});

/** Each marked line is wrong: where the types let it pass, it is the mark that the compiler complains about. */
const misuse = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import { graphql } from "./gql";
import type { WithVariablesQuery } from "./gql/graphql";
import { whoSaidIt } from "./who-said-it";

type Quote = ResultOf<typeof whoSaidIt>["quotes"]["edges"][number]["node"];

export const wrong = (quote: Quote, example: WithVariablesQuery) => [
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
// @ts-expect-error: the query was not there when the types were made
export const unknown = graphql("query Unknown { quotes { totalCount } }").definitions;
`;

function project(more: Readonly<Record<string, string>> = {}): FrontEnd {
  const pages = ["codegen.ts", "src/who-said-it.ts"].map((name) => [name, fileOnPage(name)] as const);
  const made = frontEnd({ ...Object.fromEntries(pages), "tsconfig.json": tsconfig, ...more });
  cpSync(examples, join(made.directory, "src/examples"), { recursive: true });
  return made;
}

test("the client preset types the page's query and every example, and the typed program runs", async () => {
  const { directory, run } = project();
  expect(await run("graphql-codegen")).toMatchObject({ status: 0 });
  expect(await run("tsc", "-p", ".")).toEqual({ status: 0, output: "" });

  const typed = readFileSync(join(directory, "src/gql/graphql.ts"), "utf8");
  const documents = [...typed.matchAll(/^export const (\w+)Document/gm)].map(([, name]) => name);
  const queries = readdirSync(examples).flatMap((name) =>
    [...readFileSync(join(examples, name), "utf8").matchAll(/^query (\w+)/gm)].map(([, query]) => query),
  );
  expect(queries).not.toHaveLength(0);
  expect(documents.toSorted()).toEqual([...queries, "WhoSaidIt"].toSorted());

  const { linesOf } = (await import(join(directory, "src/who-said-it.ts"))) as {
    linesOf(client: ApolloClient, speaker: string, about: string): Promise<string[]>;
  };
  const link = new HttpLink({ uri: await serveSeeds() });
  expect(await linesOf(new ApolloClient({ cache: new InMemoryCache(), link }), "Putin", "US")).toEqual([
    "Vladimir Putin (INDIRECT): they had detailed, open discussion of sanctions, the US and denuclearisation",
  ]);
});

test("what the types forbid does not compile", async () => {
  const { run } = project({ "src/misuse.ts": misuse });
  expect(await run("graphql-codegen")).toMatchObject({ status: 1 });
  expect(await run("tsc", "-p", ".")).toEqual({ status: 0, output: "" });
});

test("a query that the schema does not have is refused with its place", async () => {
  const { run } = project({ "src/wrong.graphql": "query Wrong { quotes { nodes { txet } } }" });
  const { status, output } = await run("graphql-codegen");
  expect(status).toBe(1);
  expect(output).toContain('Cannot query field "txet" on type "Quote". Did you mean "text"?');
  expect(output).toContain("src/wrong.graphql:1:24");
});
