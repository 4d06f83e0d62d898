import { expect, test } from "vitest";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const { answerCache } = configWith({ answerCache: 1_000_000 });
const server = await serve(await freshDatabase({ seeded: true }), { answerCache });

async function posted(query: string, variables: string) {
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  const reply = await server.get("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
  return {
    status: reply.status,
    ...(reply.body as { data?: unknown; errors?: { message: string; extensions: unknown }[] }),
  };
}

const about = "query($it: [EntityRef!]) { quotes(filter: { about: $it }) { totalCount } }";
const nested = (levels: number) => `{"it":${"[".repeat(levels)}${"]".repeat(levels)}}`;

test("variables that are nested too deeply are refused, whether the query is known or not", async () => {
  const refused = [
    400,
    "The query or its variables are nested too deeply. Ask in several queries.",
    { code: "BAD_USER_INPUT" },
  ];
  for (const known of [false, true]) {
    if (known) await posted(about, '{"it":["US"]}');
    const { status, errors } = await posted(about, nested(20_000));
    expect([status, errors?.[0]?.message, errors?.[0]?.extensions]).toEqual(refused);
  }
});

test("a flood of wrong values is the caller's doing, all of it", async () => {
  const kinds = JSON.stringify({ it: Array.from({ length: 200 }, () => "X") });
  const { status, errors = [] } = await posted(
    "query($it: [QuoteKind!]) { quotes(filter: { kind: $it }) { totalCount } }",
    kinds,
  );
  expect([
    status,
    errors.length,
    errors.every(({ extensions }) => JSON.stringify(extensions) === '{"code":"BAD_USER_INPUT"}'),
  ]).toEqual([400, 51, true]);
});

test.each([
  ["on one field", `{ __typename ${"@nothing ".repeat(45)} }`],
  ["of different names", `{ __typename ${Array.from({ length: 45 }, (_, at) => `@nothing${at}`).join(" ")} }`],
])("unknown directives give some errors, however many there are: %s", async (_what, query) => {
  const { status, errors = [] } = await posted(query, "{}");
  expect([status, errors.length]).toEqual([400, 21]);
});

test.each([
  ["the name of a field", `{ ${"a".repeat(100_000)} }`, "{}", /^Cannot query field "a+ \[…\] a+" on type "Query"\.$/],
  [
    "a name",
    "query($it: EntityRef!) { person(ref: $it) { name } }",
    JSON.stringify({ it: "Kim ".repeat(20_000) }),
    /\[…\].*\.$/,
  ],
  [
    "a value",
    "query($it: Int) { quotes(first: $it) { totalCount } }",
    JSON.stringify({ it: "x".repeat(100_000) }),
    /\[…\] x+"$/,
  ],
])("an error quotes %s of any length in few words", async (_what, query, variables, message) => {
  const { errors = [] } = await posted(query, variables);
  expect(errors.map((error) => error.message.length < 1_100)).toEqual([true]);
  expect(errors[0]?.message).toMatch(message);
});
