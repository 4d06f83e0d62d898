import { expect, test } from "vitest";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";
import { serve, type TestServer } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database);
const { limits } = configWith({});
/** For whoever wants no other limits than those of Postgres. */
const generous = await serve(database, {
  rateLimit: { perAddress: Infinity, perKey: Infinity, store: "memory" },
  limits: { ...limits, nodes: 1e9, depth: 1000 },
});

async function refusalOf(query: string, by: TestServer = generous): Promise<unknown> {
  const { status, body } = await by.ask(query);
  const { errors } = body as { readonly errors: readonly { message: string; extensions: { code: string } }[] };
  return [status, ...errors.map(({ message, extensions }) => [extensions.code, message])];
}

test("a document of more than 5,000 tokens is not read to its end", async () => {
  expect(await refusalOf(`{ ${"countries { totalCount } ".repeat(3000)} }`, server)).toEqual([
    400,
    [
      "LIMIT_EXCEEDED",
      "The query has more than 5,000 tokens, which is the limit. Leave out what is not needed, or ask in several queries.",
    ],
  ]);
});

test("objects nested more than a hundred deep are refused before Postgres has to plan them", async () => {
  const quotes = (levels: number): string =>
    levels === 0 ? "id" : `quotes(first: 1) { nodes { article { ${quotes(levels - 1)} } } }`;
  const query = (levels: number) => `{ quotes(first: 1) { nodes { article { ${quotes(levels)} } } } }`;
  expect((await generous.ask(query(40))).status).toBe(200);
  expect(await refusalOf(query(60))).toEqual([
    200,
    ["BAD_USER_INPUT", "The query nests more than 100 objects in each other. Ask in several queries."],
  ]);
});

test("a small document whose fragments unfold to thousands of fields is refused", async () => {
  const levels = Array.from(
    { length: 8 },
    (_, at) =>
      `fragment f${at} on Quote { ${["a", "b", "c", "d"].map((x) => `${x}: article { quotes { nodes { ...f${at + 1} } } }`).join(" ")} }`,
  );
  expect(await refusalOf(`{ quotes { nodes { ...f0 } } } ${levels.join(" ")} fragment f8 on Quote { id }`)).toEqual([
    400,
    [
      "LIMIT_EXCEEDED",
      "The query selects 415,059 fields and fragments, counted wherever a fragment is spread; the limit is 2,000. Leave out what is not needed, or ask in several queries.",
    ],
  ]);
});
