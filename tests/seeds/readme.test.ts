import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSeeds } from "../../src/seeding/checks/check.ts";
import { readSeedFiles } from "../../src/seeding/read.ts";
import { read } from "./seed-files.ts";

test("the third article of seeds/README.md is accepted", async () => {
  const [text = "", knowledge = "", person = ""] = [...read("README.md").matchAll(/```\w+\n([^]*?)```/g)].map(
    ([, block = ""]) => block,
  );
  const files = await readSeedFiles(fileURLToPath(new URL("../../seeds/", import.meta.url)));
  const people = [...(JSON.parse(read("people.json")) as unknown[]), JSON.parse(person) as unknown];
  const added = [
    ["articles/2026-01-06-trams.txt", text],
    ["articles/2026-01-06-trams.json", knowledge],
    ["people.json", JSON.stringify(people)],
  ].map(([path = "", content]) => ({ path, bytes: new TextEncoder().encode(content) }));
  const { articles } = await checkSeeds([...files.filter(({ path }) => path !== "people.json"), ...added]);
  expect(articles.map(({ name }) => name)).toContain("2026-01-06-trams");
});
