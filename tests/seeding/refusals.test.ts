import { expect, test } from "vitest";
import { prismaOf } from "../support/prisma-client.ts";
import { formatProblem, SeedError } from "../../src/seeding/problem.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { articleRefusals } from "./article-refusals.ts";
import { rows } from "./contents.ts";
import { freshDatabase } from "../support/database.ts";
import { entityRefusals } from "./entity-refusals.ts";
import { append, edit, replace } from "./edit.ts";
import { seedDirectory, writeSeeds } from "./example.ts";
import { fileRefusals } from "./file-refusals.ts";

const database = await freshDatabase({ seeded: false });
await seedDatabase(database, { directory: await seedDirectory() });
const before = await rows(database);

async function problemsOf(directory: string): Promise<readonly string[]> {
  const error: unknown = await seedDatabase(database, { directory }).catch((reason: unknown) => reason);
  if (!(error instanceof SeedError)) throw new Error("The seeds were not refused.", { cause: error });
  return error.problems.map(formatProblem);
}

const refusals = [...entityRefusals, ...articleRefusals, ...fileRefusals];
const cases = refusals.map(([name, contents, ...problems]) => ({ name, contents, problems }));

test.each(cases)("refuses $name", async ({ contents, problems }) => {
  expect(await problemsOf(await seedDirectory(contents))).toEqual(problems);
  expect(await rows(database)).toEqual(before);
});

test("reports the problems of all files at once, and nothing that only follows from them", async () => {
  const directory = await seedDirectory({
    ...replace("organizations.json", "["),
    "topics.json": edit("topics.json", [0, "name"], 5)["topics.json"],
    "articles/echo.json": edit("articles/echo.json", ["quotes", 0, "at"], 24)["articles/echo.json"],
  });
  expect(await problemsOf(directory)).toEqual([
    "organizations.json:1:2: is broken JSON: it ends where a value or ] should come",
    "topics.json:4 [0].name: must be text",
    'articles/echo.json:7 quotes[0].text: "“We will talk.”" is not at 24 but at 25; correct "at"',
  ]);
});

test("refuses a directory that does not exist", async () => {
  const directory = await seedDirectory();
  await writeSeeds(directory, {});
  expect(await problemsOf(directory)).toEqual([`${directory}: there is no such directory`]);
});

test("refuses a text that the database has from elsewhere, and takes back what it had written", async () => {
  await prismaOf(database).article.update({
    where: { origin: "seed:echo" },
    data: { origin: "https://echo.example" },
  });
  const now = await rows(database);
  const contents = append("people.json", { slug: "cy", name: "Cy" });
  expect(await problemsOf(await seedDirectory(contents))).toEqual([
    'articles/echo.json: the database has this text already as "https://echo.example"; remove one of the two',
  ]);
  expect(await rows(database)).toEqual(now);
});
