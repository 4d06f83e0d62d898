import { expect, test } from "vitest";
import { createKey } from "../../src/api-keys/keys.store.ts";
import type { Scope } from "../../src/api-keys/caller.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const { ask } = await serve(database);
const mutation =
  'mutation { ingestArticle(input: { body: "The ferry to the island leaves at noon." }) { created userErrors { code } } }';

const articles = async () => (await ask("{ articles { totalCount } }")).body;
const before = await articles();

const accepts = [["application/json"], ["application/graphql-response+json"]];

test.each(accepts)("without a key nobody writes, as HTTP says too: %s", async (accept) => {
  const { status, headers, body } = await ask(mutation, { accept });
  expect([status, headers.get("www-authenticate"), body]).toEqual([
    401,
    "Bearer",
    {
      data: null,
      errors: [
        {
          message:
            'ingestArticle requires an API key with the scope "ingest". Create one with "onrecord keys create NAME --scope ingest". ' +
            'Send it in the header "Authorization: Bearer KEY".',
          locations: [{ line: 1, column: 12 }],
          path: ["ingestArticle"],
          extensions: { code: "UNAUTHENTICATED" },
        },
      ],
    },
  ]);
  expect(await articles()).toEqual(before);
});

test.each(accepts)("a key without the scope is told what it lacks: %s", async (accept) => {
  const name = `curator for ${accept}`.replaceAll(/[^\w ]/g, " ");
  const scopes: readonly Scope[] = ["curate", "admin"];
  const { text } = await createKey(database, { name, scopes, expiresAt: null });
  const { status, headers, body } = await ask(mutation, { accept, authorization: `Bearer ${text}` });
  expect([status, headers.get("www-authenticate"), body]).toEqual([
    403,
    null,
    {
      data: null,
      errors: [
        {
          message:
            `ingestArticle requires the scope "ingest"; the key "${name}" has only curate, admin. ` +
            'Create another one with "onrecord keys create NAME --scope ingest".',
          locations: [{ line: 1, column: 12 }],
          path: ["ingestArticle"],
          extensions: { code: "FORBIDDEN" },
        },
      ],
    },
  ]);
  expect(await articles()).toEqual(before);
});

test("a key without any scope is for reading", async () => {
  const { status, body } = await ask(mutation, await keyWith(database));
  expect([status, body]).toMatchObject([403, { errors: [{ message: expect.stringContaining("can only read") }] }]);
});

test("a key with the scope writes", async () => {
  const { status, body } = await ask(mutation, await keyWith(database, "ingest"));
  expect([status, body]).toEqual([200, { data: { ingestArticle: { created: true, userErrors: [] } } }]);
});
