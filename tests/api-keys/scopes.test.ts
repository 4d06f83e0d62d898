import { expect, test } from "vitest";
import type { Caller } from "../../src/api-keys/caller.ts";
import { createSchema } from "../../src/schema.ts";
import { stranger } from "../support/callers.ts";

const mutations = Object.values(createSchema().getMutationType()?.getFields() ?? {});
const reader: Caller = { address: "127.0.0.1", key: { id: 1, name: "reader", scopes: [] } };

/** What a mutation without arguments comes to; whoever may not do it is refused before they are looked at. */
async function codeFor({ name, resolve }: (typeof mutations)[number], caller: Caller): Promise<unknown> {
  try {
    await (resolve as (...args: unknown[]) => unknown)(undefined, {}, { caller }, { fieldName: name });
    return "let through";
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
}

test.each(mutations.map((field) => [field.name, field] as const))("%s names a scope", async (_, field) => {
  expect([await codeFor(field, stranger), await codeFor(field, reader)]).toEqual(["UNAUTHENTICATED", "FORBIDDEN"]);
});

test("there are mutations", () => {
  expect(mutations.map(({ name }) => name)).toContain("ingestArticle");
});
