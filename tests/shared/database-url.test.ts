import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrlProblem } from "../../src/shared/database-url.ts";

test.each([
  "postgresql://ada:secret@localhost:5432/onrecord",
  "postgres://ada@db.example/onrecord?sslmode=require&schema=public",
  "postgresql://ada:p%40ss%2Fword@localhost/onrecord",
  "postgresql:///onrecord?host=/var/run/postgresql",
])("%s can be used", (url) => {
  expect(databaseUrlProblem(url)).toBeNull();
});

test("the host of a URL may be the directory of a socket", () => {
  expect(new pg.Client("postgresql:///onrecord?host=/var/run/postgresql").host).toBe("/var/run/postgresql");
});

test.each([
  [
    "mysql://ada:secret@localhost/news",
    "is not the URL of a Postgres, like postgresql://user:password@localhost:5432/onrecord",
  ],
  ["localhost:5432", "is not the URL of a Postgres, like postgresql://user:password@localhost:5432/onrecord"],
  ...["p#ss", "p/ss", "p?ss:1"].map((password) => [
    `postgresql://ada:${password}@localhost/news`,
    "has a password that must be percent-encoded: write %23 for #, %2F for /, %3F for ?, %40 for @, %25 for %",
  ]),
  ["postgresql://ada:50%@localhost/news", "has a % in user or password that must be written as %25"],
  ...["postgresql://a:5432,b:5432/news?target_session_attrs=read-write", "postgresql://ada:secret@a,b/news"].map(
    (url) => [
      url,
      "names several hosts: give the one that takes writes, or a proxy that knows it (target_session_attrs isn't supported)",
    ],
  ),
  [
    "postgresql://localhost/news?schema=other",
    'names a schema: Onrecord lives in "public"; give it a database of its own instead',
  ],
])("%s says what to change", (url, problem) => {
  expect(databaseUrlProblem(url ?? "")).toBe(problem);
});
