import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

const directory = mkdtempSync(join(tmpdir(), "onrecord-trusted-"));
afterAll(() => rmSync(directory, { recursive: true }));

function manifest(content: unknown): string {
  const file = join(directory, `${randomUUID()}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const country = "query Country($ref: EntityRef!) { country(ref: $ref) { name } }";
const topic = '{ topic(ref: "sanctions") { name } }';
const load = "mutation Load($body: String!) { ingestArticle(input: { body: $body }) { userErrors { code } } }";
const ids = { [sha256(country)]: country, "md5-of-relay": topic, load };

const database = await freshDatabase({ seeded: true });
const server = await serve(database, { trustedDocuments: manifest(ids) });

const send = async (body: object, headers: Record<string, string> = {}) => {
  const { status, body: answer } = await server.get("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return [status, answer];
};
const get = async (search: Record<string, string>) => {
  const path = `/graphql?${new URLSearchParams(search).toString()}`;
  const { status, body } = await server.get(path, { headers: { "apollo-require-preflight": "true" } });
  return [status, body];
};

const variables = { ref: "US" };
const persistedQuery = { version: 1, sha256Hash: sha256(country) };
const unitedStates = [200, { data: { country: { name: "United States" } } }];
const sanctions = [200, { data: { topic: { name: "sanctions" } } }];
/** Only the long way takes it. */
const charset = { "content-type": "application/json; charset=UTF-8; x=y" };

test.each([
  ["as it reads", { query: country, variables }, unitedStates],
  ["by the hash that Apollo Client sends", { extensions: { persistedQuery }, variables }, unitedStates],
  ["by its id as documentId", { documentId: sha256(country), variables }, unitedStates],
  ["by its id as id", { id: "md5-of-relay" }, sanctions],
  ["by its id and its text", { id: "md5-of-relay", query: topic }, sanctions],
  [
    "by its id, with the name of the operation",
    { id: sha256(country), operationName: "Country", variables },
    unitedStates,
  ],
])("a trusted operation is answered %s, on both ways", async (_, body, answer) => {
  expect([await send(body), await send(body, charset)]).toEqual([answer, answer]);
});

test("a trusted operation is answered to GET", async () => {
  const asked = [
    await get({ documentId: "md5-of-relay" }),
    await get({ query: topic }),
    await get({ extensions: JSON.stringify({ persistedQuery }), variables: JSON.stringify(variables) }),
  ];
  expect(asked).toEqual([sanctions, sanctions, unitedStates]);
});

test("a trusted mutation is run", async () => {
  const key = await keyWith(database, "ingest");
  expect(await send({ id: "load", variables: { body: "" } }, key)).toEqual([
    200,
    { data: { ingestArticle: { userErrors: [{ code: expect.any(String) as string }] } } },
  ]);
});

const instead =
  'This server answers only operations that it was given beforehand: send the id of one as "documentId", or its exact text as "query".';
const untrusted = (message: string) => [
  400,
  { errors: [{ message: `${message} ${instead}`, extensions: { code: "UNTRUSTED_DOCUMENT" } }] },
];

test.each([
  [{ query: "{ __typename }" }, "No trusted operation reads so."],
  [{ query: ` ${topic}` }, "No trusted operation reads so."],
  [{ query: "{ not a document" }, "No trusted operation reads so."],
  [{ documentId: "unknown" }, 'No trusted operation has the id "unknown".'],
  [{ id: ["md5-of-relay"] }, 'No trusted operation has the id ["md5-of-relay"].'],
  [{ id: "__proto__" }, 'No trusted operation has the id "__proto__".'],
  [
    { id: "md5-of-relay", query: "{ __typename }" },
    'The operation with the id "md5-of-relay" does not read as "query" says.',
  ],
])("anything else is refused, on both ways: %j", async (body, message) => {
  // What is asked first may let in what is asked second.
  await send({ query: topic });
  const refusal = untrusted(message);
  expect([await send(body), await send(body), await send(body, charset)]).toEqual([refusal, refusal, refusal]);
});

test("anything else is refused to GET", async () => {
  expect([await get({ query: "{ __typename }" }), await get({ id: "unknown" })]).toEqual([
    untrusted("No trusted operation reads so."),
    untrusted('No trusted operation has the id "unknown".'),
  ]);
  const twice = await server.get(
    `/graphql?${new URLSearchParams([
      ["query", topic],
      ["query", "{ __typename }"],
    ]).toString()}`,
    {
      headers: { "apollo-require-preflight": "true" },
    },
  );
  expect(twice.status).toBe(400);
  expect((await send([{ query: "{ __typename }" }]))[0]).toBe(400);
});

test("a browser finds no place to write queries", async () => {
  const page = await server.get("/graphql", { headers: { accept: "text/html" } });
  const top = await server.get("/", { headers: { accept: "text/html" } });
  expect([page.status, top.status]).toEqual([406, 404]);
});

test("a manifest that cannot be used ends the start, and every bad entry is named", async () => {
  const failures = [
    manifest("{"),
    manifest([topic]),
    manifest({
      ok: topic,
      number: 1,
      broken: "{ topic(",
      unknown: "{ nobody }",
      "too deep": `{ quotes ${"{ nodes { article { quotes".repeat(6)} { totalCount } ${"} } }".repeat(6)} }`,
    }),
    join(directory, "nowhere.json"),
  ].map(async (trustedDocuments) => {
    const error: unknown = await serve(database, { trustedDocuments }).catch((thrown: unknown) => thrown);
    const { name, message } = error as Error;
    return [name, message.replaceAll(trustedDocuments, "FILE")];
  });
  expect(await Promise.all(failures)).toEqual([
    ["ConfigError", expect.stringMatching(/^TRUSTED_DOCUMENTS: "FILE" cannot be read as JSON: .*JSON/)],
    ["ConfigError", 'TRUSTED_DOCUMENTS: "FILE" is not a JSON object of documents by id, like {"id": "{ … }"}.'],
    [
      "ConfigError",
      `TRUSTED_DOCUMENTS: "FILE" has entries that cannot be answered:
  "number": is not the text of a document
  "broken": Syntax Error: Expected Name, found <EOF>.
  "unknown": Cannot query field "nobody" on type "Query". Did you mean "node"?
  "too deep": The query is 20 levels deep; the limit is 15. Ask in several queries: take ids from the first, and go on from them with \`node(id:)\`.`,
    ],
    ["ConfigError", expect.stringMatching(/^TRUSTED_DOCUMENTS: "FILE" cannot be read as JSON: ENOENT/)],
  ]);
});
