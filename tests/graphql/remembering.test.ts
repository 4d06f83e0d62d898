import sql from "sql-template-tag";
import { expect, test } from "vitest";
import type { Database } from "../../src/database/client.ts";
import { createDataVersion } from "../../src/database/data-version.ts";
import { VersionedCache } from "../../src/database/versioned-cache.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });

/** A clock that the test turns. */
let time = 0;
const version = () => createDataVersion(database, () => time);

/** A database that is asked for nothing but its version. */
const answering = (versionNow: () => Promise<string>): Pick<Database, "query"> => ({
  query: async <Row>() => [{ version: await versionNow() }] as Row[],
});

const write = sql`UPDATE entity SET name = name WHERE slug = 'kim-jong-un'`;

test("the version is asked for once in half a second", async () => {
  let asked = 0;
  const counting = answering(async () => `${(asked += 1)}`);
  const { current } = createDataVersion(counting, () => time);
  expect(await Promise.all([current(), current()])).toEqual(["1", "1"]);
  time += 499;
  expect(await current()).toBe("1");
  time += 1;
  expect(await current()).toBe("2");
});

test("the version changes with every write, whoever writes", async () => {
  const { current } = version();
  const first = await current();
  await database.query(write);
  time += 500;
  const second = await current();
  await database.query(write);
  time += 500;
  const third = await current();
  expect(new Set([first, second, third]).size).toBe(3);
});

test("the version changes when a write ends, not only when it begins", async () => {
  const { current } = version();
  let meanwhile: string | null = null;
  await database.transaction(async (transaction) => {
    await transaction.query(write);
    meanwhile = await current();
  });
  time += 500;
  expect(await current()).not.toBe(meanwhile);
});

test("whoever writes sees it at once", async () => {
  const { current, invalidate } = version();
  const before = await current();
  await database.query(write);
  invalidate();
  expect(await current()).not.toBe(before);
});

test("an answer about the version that was asked for before a write counts for nothing after it", async () => {
  let release: (version: string) => void = () => {};
  const slow = answering(() => new Promise((resolve) => (release = resolve)));
  const { current, invalidate } = createDataVersion(slow, () => time);
  const asked = current();
  const releaseFirst = release;
  invalidate();
  const askedAgain = current();
  releaseFirst("old");
  release("new");
  expect([await asked, await askedAgain]).toEqual([null, "new"]);
});

test("no version is known while the database does not answer, and it is asked again", async () => {
  let isDown = true;
  const shaky = answering(async () => {
    if (isDown) throw new Error("connection refused");
    return "1";
  });
  const { current } = createDataVersion(shaky, () => time);
  expect(await current()).toBe(null);
  isDown = false;
  expect(await current()).toBe("1");
});

test("what is remembered is forgotten with the version, and nothing is while there is none", async () => {
  let present: string | null = "1";
  const memory = new VersionedCache<{ name: string }>(
    { current: async () => await Promise.resolve(present), invalidate: () => {} },
    { maxSize: 100 },
  );
  const first = await memory.current();
  first?.set("a", { name: "one" });
  expect((await memory.current())?.get("a")).toEqual({ name: "one" });
  present = null;
  expect(await memory.current()).toBe(null);
  present = "2";
  expect((await memory.current())?.get("a")).toBe(undefined);
  // Whoever was still reading the old version puts it where nobody looks.
  first?.set("a", { name: "late" });
  expect((await memory.current())?.get("a")).toBe(undefined);
});

test("what takes too much room drives out what was used least, and is not kept if it is a tenth of all", async () => {
  const memory = new VersionedCache<{ size: number }>(
    { current: async () => await Promise.resolve("1"), invalidate: () => {} },
    { maxSize: 100, sizeOf: ({ size }) => size },
  );
  const remembered = await memory.current();
  for (let n = 0; n < 12; n += 1) remembered?.set(`n${n}`, { size: 10 });
  remembered?.set("large", { size: 11 });
  expect(["n0", "n1", "n2", "n11", "large"].map((key) => remembered?.get(key)?.size)).toEqual([
    undefined,
    undefined,
    10,
    10,
    undefined,
  ]);
});

const query = `{ person(ref: "Kim Jong Un") { slug } }`;

test("a name is looked up once", async () => {
  const still = { current: async () => await Promise.resolve("1"), invalidate: () => {} };
  const { statements } = clientOf(database, { version: still });
  expect([await statements(query), await statements(query)]).toEqual([2, 1]);
});

test("a name that somebody elsewhere changes is known within half a second", async () => {
  const { data } = clientOf(database, { version: version() });
  const kim = { person: { slug: "kim-jong-un" } };
  expect(await data(query)).toEqual(kim);
  await database.query(sql`DELETE FROM alias WHERE folded = 'kim jong un'`);
  time += 499;
  expect(await data(query)).toEqual(kim);
  time += 1;
  expect(await data(query)).toEqual({ person: null });
});
