import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answerOf, dataDirectory, gone, pidOfPostgres, startOnrecord } from "./onrecord.ts";

const directory = dataDirectory();
const root = fileURLToPath(new URL("../../", import.meta.url));

const nameOf = (url: string, ref: string) => answerOf(url, `{ country(ref: "${ref}") { name } }`);

test("npm start answers, and a SIGTERM to npm ends the server and its Postgres", async () => {
  const npm = startOnrecord({ DATA_DIR: directory }, ["npm", "start"]);
  expect(await nameOf(await npm.ready, "KP")).toEqual({ data: { country: { name: "North Korea" } } });
  const postgres = pidOfPostgres(directory) ?? 0;
  npm.kill("SIGTERM");
  await npm.exit;
  await gone(postgres);
});

test("the built app runs without the loader of the sources, and on the same data from wherever it is started", async () => {
  const variables = { DATA_DIR: relative(root, directory) };
  const built = startOnrecord(variables, [process.execPath, join(root, "dist/main.js")], join(root, "tests"));
  const url = await built.ready;
  expect(await nameOf(url, "US")).toEqual({ data: { country: { name: "United States" } } });
  const page = await fetch(url, { headers: { accept: "text/html" } });
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  built.kill("SIGTERM");
  expect(await built.exit).toEqual({ code: 0, signal: null });
  expect(built.output.stderr).not.toContain("seeding");
});
