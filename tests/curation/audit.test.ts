import { beforeAll, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { editor, stranger } from "../support/callers.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const ask = async (query: string) => await clientOf(database).data(query);

beforeAll(async () => {
  database = await freshDatabase({ seeded: true });
  const add = `mutation ($input: AddAliasInput!) { addAlias(input: $input) { userErrors { code } } }`;
  for (const text of ["Uncle Sam", "Amerika", "Yankeeland"]) {
    await clientOf(database).data(add, { input: { entity: "US", text, reason: `People write ${text}` } });
  }
  await clientOf(database).data(
    `mutation { removeAlias(input: { entity: "US", text: "Amerika" }) { userErrors { code } } }`,
  );
});

test("the log is paged through, the latest change first", async () => {
  const { auditLog } = await clientOf(database).data<{ auditLog: { pageInfo: { endCursor: string } } }>(
    `{ auditLog(first: 2) { nodes { action } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(auditLog).toEqual({
    nodes: [{ action: "REMOVE_ALIAS" }, { action: "ADD_ALIAS" }],
    pageInfo: { endCursor: expect.any(String), hasNextPage: true },
  });
  expect(
    await ask(
      `{ auditLog(first: 2, after: "${auditLog.pageInfo.endCursor}") { nodes { reason } pageInfo { hasNextPage } } }`,
    ),
  ).toEqual({
    auditLog: {
      nodes: [{ reason: "People write Amerika" }, { reason: "People write Uncle Sam" }],
      pageInfo: { hasNextPage: false },
    },
  });
});

test("the log is filtered by who, what, of what and when", async () => {
  const us = Buffer.from("Country:united-states").toString("base64url");
  expect(
    await ask(`{
      editors: auditLog(filter: { actor: ["editor"] }) { totalCount }
      nobody: auditLog(filter: { actor: ["nobody"] }) { totalCount }
      removed: auditLog(filter: { action: [REMOVE_ALIAS] }) { nodes { before after } }
      us: auditLog(filter: { target: "${us}" }) { totalCount }
      past: auditLog(filter: { at: { until: "2020-01-01" } }) { totalCount }
    }`),
  ).toEqual({
    editors: { totalCount: 4 },
    nobody: { totalCount: 0 },
    removed: {
      nodes: [
        {
          before: { text: "Amerika", kind: "NAME", validFrom: null, caseSensitive: false, validUntil: null },
          after: null,
        },
      ],
    },
    us: { totalCount: 4 },
    past: { totalCount: 0 },
  });
});

test("whoever is no admin reads none of it, and whoever may not curate changes nothing", async () => {
  const curator = { ...editor, key: { id: 7, name: "curator", scopes: ["curate"] as const } };
  const codes = async (caller: typeof stranger, query: string) => {
    const answer = await clientOf(database, { caller }).ask(query);
    return "errors" in answer ? answer.errors.map(({ code }) => code) : answer.data;
  };
  const read = `{ auditLog { totalCount } }`;
  const write = `mutation { addAlias(input: { entity: "US", text: "Stateside" }) { userErrors { code } } }`;
  const reader = { ...editor, key: { id: 8, name: "reader", scopes: ["ingest"] as const } };
  expect([
    await codes(stranger, read),
    await codes(curator, read),
    await codes(stranger, write),
    await codes(reader, write),
  ]).toEqual([["UNAUTHENTICATED"], ["FORBIDDEN"], ["UNAUTHENTICATED"], ["FORBIDDEN"]]);
});

test.each(["UPDATE audit_entry SET reason = 'none'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
  "%s is refused by the database",
  async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow("the audit log is only added to");
  },
);
