import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { notRun } from "./support/not-run.ts";
import { chromium, pathOf, pgbouncer, postgresTools, redisServer, testsOf } from "./support/optional-programs.ts";

test("tests whose programs are missing are listed, with the commands that install them", () => {
  expect(notRun([])).toBe("");
  expect(notRun([postgresTools, redisServer])).toBe(`Not run, as these programs are missing:
  Debian's Postgres: apt-get install postgresql-15
    tests/database/backup.postgres-tools.test.ts
  redis-server: apt-get install redis-server
    tests/http/rate-stores.redis.test.ts
`);
});

test("every test file with a suffix is one of a program", () => {
  const known = [chromium, pgbouncer, postgresTools, redisServer].flatMap((program) => globSync(testsOf(program)));
  const suffixed = globSync("tests/**/*.*.test.ts", { ignore: "**/*.isolated.test.ts" });
  expect(suffixed.toSorted()).toEqual(known.toSorted());
});

test("a program that is not there is asked for by the command that installs it", () => {
  const absent = { ...redisServer, find: () => null };
  expect(() => pathOf(absent)).toThrow("redis-server was not found: apt-get install redis-server");
});
