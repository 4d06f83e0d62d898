import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isSecretOf, newKey, parseKey } from "../../src/api-keys/key-text.ts";

test("a key is found by scanners, says which it is, and is known by the hash of its secret alone", () => {
  const { text, prefix, secretHash } = newKey();
  expect(text).toMatch(/^onrecord_[0-9a-f]{12}_[0-9a-f]{72}$/);
  const parts = parseKey(text);
  expect(parts).toEqual({ prefix, secret: text.slice(22, 86) });
  expect(secretHash).toEqual(createHash("sha256").update(text.slice(22, 86)).digest());
  expect(isSecretOf(parts?.secret ?? "", secretHash)).toBe(true);
  expect(isSecretOf(newKey().text.slice(22, 86), secretHash)).toBe(false);
});

test("no two keys are alike", () => {
  const keys = Array.from({ length: 100 }, newKey);
  expect(new Set(keys.map(({ prefix }) => prefix)).size).toBe(100);
  expect(new Set(keys.map(({ secretHash }) => secretHash.toString("hex"))).size).toBe(100);
});

const { text } = newKey();
const last = text.endsWith("0") ? "1" : "0";

test.each([
  ["nothing", ""],
  ["one that was cut off", text.slice(0, -1)],
  ["one that is too long", `${text}0`],
  ["one that was mistyped", `${text.slice(0, -1)}${last}`],
  ["one with another prefix", text.replace(/_[0-9a-f]{12}_/, "_000000000000_")],
  ["one in capitals", text.toUpperCase()],
  ["one with a line behind it", `${text}\n`],
  ["the key of another service", "ghp_0123456789abcdefghijklmnopqrstuvwxyz"],
])("%s is no key", (_, other) => {
  expect(parseKey(other)).toBeNull();
});
