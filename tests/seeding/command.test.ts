import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { edit } from "./edit.ts";
import { seedDirectory, type SeedContents } from "./example.ts";

const { url } = await freshDatabase({ seeded: false });

async function run(contents?: SeedContents): Promise<{ code: number | null; output: string; errors: string }> {
  const directory = await seedDirectory(contents);
  return new Promise((resolve) => {
    const command = ["--import", "tsx", "prisma/seed.ts", directory];
    const options = { env: { ...process.env, DATABASE_URL: url } };
    const child = execFile(process.execPath, command, options, (_, output, errors) => {
      resolve({ code: child.exitCode, output, errors });
    });
  });
}

test("the command prints its progress and what it wrote, then leaves", { timeout: 30_000 }, async () => {
  expect(await run()).toEqual({
    code: 0,
    output: [
      "read 10 files",
      "checked 9 entities and 2 articles",
      "wrote entities: 9 created, 0 changed",
      "wrote articles: 2 created, 0 changed, 0 removed",
      "countries: 2 created",
      "organizations: 2 created",
      "people: 2 created",
      "places: 1 created",
      "topics: 1 created",
      "events: 1 created",
      "articles: 2 created",
      "",
    ].join("\n"),
    errors: "",
  });
});

test("the command prints every problem of bad files and nothing else, and fails", { timeout: 30_000 }, async () => {
  const contents = {
    ...edit("people.json", [0, "birthDate"], "2019-02-30"),
    "topics.json": "[",
  };
  expect(await run(contents)).toEqual({
    code: 1,
    output: "read 10 files\n",
    errors: [
      'people.json:8 [0].birthDate: "2019-02-30" is not a day of the calendar; write it like 2019-04-26',
      "topics.json:1:2: is broken JSON: it ends where a value or ] should come",
      "problems: 2; the database was not changed",
      "",
    ].join("\n"),
  });
});
