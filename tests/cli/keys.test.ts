import { expect, test } from "vitest";
import { ApiKeyStore } from "../../src/api-keys/principals.store.ts";
import { runProgram } from "../../src/cli/program.ts";
import { expiryOf } from "../../src/cli/keys/expiry.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { createDataVersion } from "../../src/database/data-version.ts";
import { freshDatabase } from "../support/database.ts";
import { linesOf, run } from "./run.ts";

const database = await freshDatabase({ seeded: true });
const env = { DATABASE_URL: database.url };
const keys = async (...args: readonly string[]) => await run(["keys", ...args], { env });
const authenticate = async (text: string) =>
  await new ApiKeyStore(database, createDataVersion(database)).authenticate(text.trim());

test("a key is printed once, alone, and holds; lists never show it; it ends when it is revoked", async () => {
  const made = await keys("create", "newsroom", "--scope", "curate", "--scope=ingest", "--expires", "90d");
  expect(made).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^onrecord_[0-9a-f]{12}_[0-9a-f]{72}\n$/),
    stderr: expect.stringMatching(
      /^The key "newsroom" \(id 1\) is for ingest, curate and expires \d{4}-\d\d-\d\dT[\d:.]+Z\. It is not shown again\.\n$/,
    ),
  });
  expect(await authenticate(made.stdout)).toEqual({ id: 1, name: "newsroom", scopes: ["ingest", "curate"] });

  const shown = `${made.stdout.slice(0, 22)}…`;
  const list = await keys("list", "--json");
  expect(linesOf(list.stdout)).toEqual([
    {
      id: 1,
      name: "newsroom",
      key: shown,
      scopes: ["ingest", "curate"],
      status: "valid",
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      revokedAt: null,
      lastUsedAt: expect.any(String),
    },
  ]);
  const secret = made.stdout.slice(22, 40);
  expect([list.stdout.includes(secret), list.stderr, list.code]).toEqual([false, "", 0]);

  const today = new Date().toISOString().slice(0, 10);
  const later = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  expect((await keys("list")).stdout).toBe(
    [
      `ID  NAME      KEY                      SCOPES         STATUS  CREATED     EXPIRES     LAST USED`,
      `1   newsroom  ${shown}  ingest,curate  valid   ${today}  ${later}  ${today}`,
      "",
    ].join("\n"),
  );

  expect(await keys("revoke", "newsroom")).toEqual({
    code: 0,
    stdout: "",
    stderr: 'The key "newsroom" (id 1) is revoked.\n',
  });
  expect(await authenticate(made.stdout)).toBeNull();
  expect(await keys("revoke", "1")).toEqual({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/^The key "newsroom" \(id 1\) was revoked on \d{4}-.+Z already\.\n$/),
  });
});

test("a name is free again once its key is revoked, and only then", async () => {
  expect((await keys("create", "Press desk")).code).toBe(0);
  expect(await keys("create", "press desk")).toEqual({
    code: 2,
    stdout: "",
    stderr:
      'There already is a key named "press desk". Choose another name, or revoke that key first: onrecord keys revoke "press desk"\n',
  });
  expect((await keys("revoke", "PRESS DESK")).code).toBe(0);
  const again = await keys("create", "press desk");
  expect([again.code, again.stderr]).toEqual([
    0,
    expect.stringMatching(/^The key "press desk" \(id \d+\) is for reading alone and does not expire\. /),
  ]);
});

const naming = "take 1 to 64 letters, digits, spaces and . _ @ + -, not digits alone.";
const forms =
  "--expires is a time from now like 90d, 12h or 4w, or a day like 2027-06-30, or a time like 2027-06-30T12:00Z, not";

test.each([
  [["make", "a"], "error: unknown command 'make'"],
  [["revoke"], "error: missing required argument 'name-or-id'"],
  [["revoke", "a", "b"], "error: too many arguments for 'revoke'. Expected 1 argument but got 2."],
  [["create"], "error: missing required argument 'name'"],
  [["list", "all"], "error: too many arguments for 'list'. Expected 0 arguments but got 1."],
  [["revoke", "pres desk"], 'There is no key "pres desk". Did you mean "Press desk"?'],
])("keys %j is rejected in one sentence", async (args, sentence) => {
  expect(await keys(...args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
});

test.each([
  [["42"], `"42" is no name for a key: ${naming}`],
  [["a\nb"], `"a\nb" is no name for a key: ${naming}`],
  [["local-editor"], '"local-editor" is the key that npm start makes for this machine. Take another name.'],
  [["a", "--scope", "ingset"], 'There is no scope "ingset". Did you mean ingest?'],
  [["a", "--scope", "everything"], 'There is no scope "everything". There are ingest, curate, admin.'],
  [["a", "--expires", "soon"], `${forms} "soon".`],
  [["a", "--expires", "2027-02-30"], `${forms} "2027-02-30".`],
  [["a", "--expires", "2019-04-26"], '--expires is in the past: "2019-04-26".'],
  [["a", "--expires", "0d"], '--expires is in the past: "0d".'],
  [
    ["a", "--expires", "9999999d"],
    '--expires is more than 100 years away: "9999999d". Leave it out for a key that stays.',
  ],
])("keys create %j is rejected in one sentence", async (args, sentence) => {
  await expect(runProgram(["keys", "create", ...args])).rejects.toEqual(new UsageError(sentence));
});

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  ["90d", "2027-02-20T12:00:00.000Z"],
  ["12h", "2026-11-23T00:00:00.000Z"],
  ["4w", "2026-12-20T12:00:00.000Z"],
  ["2027-06-30", "2027-06-30T00:00:00.000Z"],
  ["2027-06-30T12:00Z", "2027-06-30T12:00:00.000Z"],
])("--expires %s is %s", (given, expected) => {
  expect(expiryOf(given, now).toISOString()).toBe(expected);
});

test.each([["create"], ["list"], ["revoke"]])("keys %s --help fits 80 columns", async (name) => {
  const { code, stdout } = await run(["keys", name, "--help"]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(`^Usage: onrecord keys ${name} `)]);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});
