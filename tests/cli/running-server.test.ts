import { expect, test } from "vitest";
import { answerOf, dataDirectory, gone, pidOfPostgres, startOnrecord } from "../lifecycle/onrecord.ts";
import { folderOf, linesOf, run } from "./run.ts";

const directory = dataDirectory();
const env = { DATA_DIR: directory };
const folder = folderOf({
  "one.txt": 'Zora Quill said: "The bridge will be open to everybody by the summer."',
  "two.txt": 'Zora Quill said: "The ferry will stop on the day the bridge opens."',
});

const question = '{ quotes(filter: { speaker: "Zora Quill" }) { nodes { text } } }';

const quotesAt = (url: string) => answerOf(url, question);

async function statusWith(url: string, key: string): Promise<number> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  return (await fetch(url, { method: "POST", headers, body: JSON.stringify({ query: question }) })).status;
}

test("without a server it starts the embedded Postgres, makes it ready, and ends it", async () => {
  const { code, stdout, stderr } = await run(["ingest", "one.txt", "--json"], { cwd: folder, env });
  expect(linesOf(stdout)).toEqual([
    { file: "one.txt", line: null, entry: null, id: expect.any(String), created: true, quotes: 1 },
  ]);
  expect(stderr).toContain("applying migrations");
  expect(code).toBe(0);
  expect(pidOfPostgres(directory)).toBeUndefined();
});

test("beside a running server it stores into that one's Postgres, which goes on", async () => {
  const server = startOnrecord(env);
  const url = await server.ready;
  const postgres = pidOfPostgres(directory) ?? 0;
  expect((await run(["ingest", "two.txt", "--quiet"], { cwd: folder, env })).code).toBe(0);
  const made = await run(["keys", "create", "beside"], { env });
  expect([made.code, await statusWith(url, made.stdout.trim())]).toEqual([0, 200]);
  expect(pidOfPostgres(directory)).toBe(postgres);
  expect(await quotesAt(url)).toEqual({
    data: {
      quotes: {
        nodes: expect.arrayContaining([
          { text: "The bridge will be open to everybody by the summer." },
          { text: "The ferry will stop on the day the bridge opens." },
        ]),
      },
    },
  });
  server.kill("SIGTERM");
  await server.exit;
  await gone(postgres);
});
