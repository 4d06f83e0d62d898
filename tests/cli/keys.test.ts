import { expect, test } from "vitest";
import { ApiKeyStore } from "../../src/api-keys/principals.store.ts";
import { runCommand } from "../../src/cli/command.ts";
import { expiryOf } from "../../src/cli/keys/expiry.ts";
import { helpOf } from "../../src/cli/help.ts";
import { keysCreate } from "../../src/cli/keys/keys-create.ts";
import { keysList } from "../../src/cli/keys/keys-list.ts";
import { keysRevoke } from "../../src/cli/keys/keys-revoke.ts";
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
      'A key is named "press desk" already. Take another name, or revoke that one first: onrecord keys revoke "press desk"\n',
  });
  expect((await keys("revoke", "PRESS DESK")).code).toBe(0);
  const again = await keys("create", "press desk");
  expect([again.code, again.stderr]).toEqual([
    0,
    expect.stringMatching(/^The key "press desk" \(id \d+\) is for reading alone and does not expire\. /),
  ]);
});

test.each([
  [["revoke", "pres desk"], 'There is no key "pres desk". Did you mean "Press desk"?'],
  [
    ["make", "a"],
    "onrecord has no command keys make. There are onrecord keys create, onrecord keys list, onrecord keys revoke.",
  ],
])("keys %j is refused in one sentence", async (args, sentence) => {
  expect(await keys(...args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
});

const naming = "take 1 to 64 letters, digits, spaces and . _ @ + -, not digits alone.";
const forms =
  "--expires is a time from now like 90d, 12h or 4w, or a day like 2027-06-30, or a time like 2027-06-30T12:00Z, not";

test.each([
  [keysRevoke, [], "Say which key: onrecord keys revoke NAME, or its id. onrecord keys list shows them."],
  [keysRevoke, ["a", "b"], 'One key at a time, not "a", "b".'],
  [
    keysCreate,
    [],
    "Say whom the key is for: onrecord keys create NAME, as in onrecord keys create newsroom --scope ingest.",
  ],
  [keysCreate, ["a", "b"], 'A key has one name, not "a", "b".'],
  [keysCreate, ["42"], `"42" is no name for a key: ${naming}`],
  [keysCreate, ["a\nb"], `"a\nb" is no name for a key: ${naming}`],
  [keysCreate, ["local-editor"], '"local-editor" is the key that npm start makes for this machine. Take another name.'],
  [keysCreate, ["a", "--scope", "ingset"], 'There is no scope "ingset". Did you mean ingest?'],
  [keysCreate, ["a", "--scope", "everything"], 'There is no scope "everything". There are ingest, curate, admin.'],
  [keysCreate, ["a", "--expires", "soon"], `${forms} "soon".`],
  [keysCreate, ["a", "--expires", "2027-02-30"], `${forms} "2027-02-30".`],
  [keysCreate, ["a", "--expires", "2019-04-26"], '--expires is in the past: "2019-04-26".'],
  [keysCreate, ["a", "--expires", "0d"], '--expires is in the past: "0d".'],
  [
    keysCreate,
    ["a", "--expires", "9999999d"],
    '--expires is more than 100 years away: "9999999d". Leave it out for a key that stays.',
  ],
  [keysList, ["all"], 'onrecord keys list takes no "all".'],
] as const)("$name %j is refused in one sentence", async (command, args, sentence) => {
  const refused = async () => await runCommand(command, args);
  await expect(refused()).rejects.toEqual(new UsageError(sentence));
});

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  [undefined, null],
  ["90d", "2027-02-20T12:00:00.000Z"],
  ["12h", "2026-11-23T00:00:00.000Z"],
  ["4w", "2026-12-20T12:00:00.000Z"],
  ["2027-06-30", "2027-06-30T00:00:00.000Z"],
  ["2027-06-30T12:00Z", "2027-06-30T12:00:00.000Z"],
])("--expires %s is %s", (given, expected) => {
  expect(expiryOf(given, now)?.toISOString() ?? null).toBe(expected);
});

test("keys create --help tells how", async () => {
  const { code, stdout } = await run(["keys", "create", "--help"]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Makes a key for the API, and prints it once\.\n\nUsage: onrecord keys create \[OPTIONS\] NAME\n/,
    ),
  ]);
  const widths = [keysCreate, keysList, keysRevoke].flatMap((command) =>
    helpOf(command)
      .split("\n")
      .map((line) => line.length),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(80);
});
