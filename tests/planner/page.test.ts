import sql from "sql-template-tag";
import { describe, expect, test } from "vitest";
import { encodeCursor } from "../../src/planner/cursor.ts";
import { beyond, cursorTag, type Order, orderBy, pageOf } from "../../src/planner/page.ts";

const newestFirst: Order = {
  tag: "Quote/REPORTED_AT",
  direction: "DESC",
  keys: [
    { sql: sql`q.reported_at`, type: "timestamptz" },
    { sql: sql`q.id`, type: "int4" },
  ],
};
const key = ["2019-04-26T00:00:00+00:00", 7];
const tag = cursorTag(newestFirst);
const cursor = encodeCursor(tag, key);

test("a page is the first 20 unless told", () => {
  expect(pageOf({}, newestFirst)).toEqual({ size: 20, backward: false, after: null, before: null });
});

test("a cursor comes back as the key that it was made of", () => {
  expect(pageOf({ first: 5, after: cursor }, newestFirst)).toEqual({
    size: 5,
    backward: false,
    after: key,
    before: null,
  });
  expect(pageOf({ last: 100, before: cursor }, newestFirst)).toEqual({
    size: 100,
    backward: true,
    after: null,
    before: key,
  });
});

test.each([
  [{ first: 0 }, '"first: 0" is out of range: ask for 1 to 100 at a time.'],
  [{ first: -1 }, '"first: -1" is out of range: ask for 1 to 100 at a time.'],
  [{ last: 101 }, '"last: 101" is out of range: ask for 1 to 100 at a time.'],
  [{ first: 1, last: 1 }, 'Give "first" or "last", not both: a page starts from one end of the list.'],
])("%o is refused", (args, message) => {
  expect(() => pageOf(args, newestFirst)).toThrow(message);
});

const forged = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

test.each([
  ["no base64", "?!", "is no cursor"],
  ["no JSON", Buffer.from("hello").toString("base64url"), "is no cursor"],
  ["another order", encodeCursor("Quote/SAID_AT DESC", key), "belongs to another list or order (Quote/SAID_AT DESC)"],
  ["the other direction", encodeCursor("Quote/REPORTED_AT ASC", key), "belongs to another list or order"],
  ["too short a key", forged(tag, key[0]), "does not hold a place in this list"],
  ["a day that no calendar has", forged(tag, "2019-99-99T00:00:00+00:00", 7), "does not hold a place"],
  ["a time that SQL would take apart", forged(tag, "now() --", 7), "does not hold a place in this list"],
  ["too large a number", forged(tag, key[0], 2 ** 40), "does not hold a place in this list"],
  ["text for a number", forged(tag, key[0], "7"), "does not hold a place in this list"],
])("a cursor with %s is refused", (_, after, message) => {
  expect(() => pageOf({ after }, newestFirst)).toThrow(`The cursor in "after" ${message}`);
});

const text = ({ text: statement, values }: { readonly text: string; readonly values: readonly unknown[] }) => ({
  statement,
  values,
});

test("what follows a key is smaller in a descending order, and at the key only if asked for", () => {
  expect(text(beyond(newestFirst, "after", key))).toEqual({
    statement: "(q.reported_at,q.id) < ($1::timestamptz,$2::int4)",
    values: key,
  });
  expect(beyond(newestFirst, "before", key).text).toBe("(q.reported_at,q.id) > ($1::timestamptz,$2::int4)");
  expect(beyond(newestFirst, "before", key, true).text).toBe("(q.reported_at,q.id) >= ($1::timestamptz,$2::int4)");
});

describe("where all rows have the first key alike", () => {
  const order: Order = {
    tag: "Search",
    direction: "DESC",
    keys: [
      { sql: sql`score`, type: "float8", fixed: 0.5 },
      { sql: sql`id`, type: "int4" },
    ],
  };

  test("the others tell what follows a key that has it, too", () => {
    expect(text(beyond(order, "after", [0.5, 7]))).toEqual({ statement: "(id) < ($1::int4)", values: [7] });
    expect(beyond(order, "before", [0.5, 7], true).text).toBe("(id) >= ($1::int4)");
    expect(orderBy(order, false).text).toBe("id DESC");
  });

  test.each([
    ["after", 0.6, "true"],
    ["before", 0.6, "false"],
    ["after", 0.4, "false"],
    ["before", 0.4, "true"],
  ] as const)("whether they are %s a key with %d is clear", (side, score, answer) => {
    expect(beyond(order, side, [score, 7]).text).toBe(answer);
    const opposite = { ...order, direction: "ASC" } as const;
    expect(beyond(opposite, side, [score, 7]).text).toBe(answer === "true" ? "false" : "true");
  });
});

test("paging backward reads the list from its end", () => {
  expect(orderBy(newestFirst, false).text).toBe("q.reported_at DESC,q.id DESC");
  expect(orderBy(newestFirst, true).text).toBe("q.reported_at ASC,q.id ASC");
});
