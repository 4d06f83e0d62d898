import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listKeys, revokeKey, standingOf } from "../../src/api-keys/keys.store.ts";
import { keepLocalKey } from "../../src/startup/local-key.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: false });
const directory = mkdtempSync(join(tmpdir(), "onrecord-key-"));
afterAll(() => rmSync(directory, { recursive: true }));
const file = join(directory, "editor.key");
const keep = () => keepLocalKey(database, directory);
const textOf = () => readFileSync(file, "utf8").trim();

// The tests build on each other, as starts do.
test("a first start makes a key for everything, which its owner alone may read", async () => {
  expect(await keep()).toEqual({ file, standing: "NEW" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await standingOf(database, textOf())).toBe("VALID");
  expect((await listKeys(database)).map(({ name, scopes, expiresAt }) => ({ name, scopes, expiresAt }))).toEqual([
    { name: "local-editor", scopes: ["ingest", "curate", "admin"], expiresAt: null },
  ]);
});

test("it stays from start to start", async () => {
  const text = textOf();
  expect([await keep(), textOf()]).toEqual([{ file, standing: "VALID" }, text]);
});

test.each([
  ["lost", () => rmSync(file)],
  ["damaged", () => writeFileSync(file, textOf().slice(0, 50))],
  ["of another base", () => writeFileSync(file, textOf().replace(/^onrecord_[0-9a-f]{12}/, "onrecord_000000000000"))],
])("when it is %s another takes its place, and it ends", async (_, harm) => {
  const old = textOf();
  harm();
  expect(await keep()).toEqual({ file, standing: "NEW" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect([await standingOf(database, textOf()), await standingOf(database, old)]).toEqual(["VALID", "REVOKED"]);
});

test("one that somebody has revoked stays so", async () => {
  const text = textOf();
  await revokeKey(database, "local-editor");
  expect([await keep(), textOf()]).toEqual([{ file, standing: "REVOKED" }, text]);
});
