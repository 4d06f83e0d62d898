import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { environmentWith, loadConfig } from "../../src/config.ts";
import { startEmbedded } from "../../src/embedded-postgres/embedded.ts";
import { prepareDatabase } from "../../src/startup/prepare-database.ts";
import { generateArticles } from "./generate.ts";
import { readTemplates } from "./templates.ts";
import { memoryOf, processorTimeOf } from "./usage.ts";

// npm run bench:ingest -- [COUNT] [OPTIONS OF NODE…]: how fast the command line stores articles, into a fresh embedded
// Postgres, or into the one of DATABASE_URL.
const [count = "20000", ...nodeOptions] = process.argv.slice(2);
const articles = Number(count);
const sampleEvery = Math.max(1, Math.min(1_000, Math.floor(articles / 10)));
const root = new URL("../../", import.meta.url);

const directory = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
// Postgres runs as another user when this is started as root.
chmodSync(directory, 0o755);
const { databaseUrl } = loadConfig();
const embedded = databaseUrl === undefined ? await startEmbedded(directory) : undefined;
const url = databaseUrl ?? embedded?.url ?? "";
try {
  await prepareDatabase(url, { onProgress: print });
  const file = await writeArticles();
  print(`${articles} articles in ${file}`);
  const before = await rows();
  const first = await ingest(file);
  const after = await rows();
  for (const [table, number] of Object.entries(after)) {
    print(`${table.padEnd(12)} ${(number - (before[table] ?? 0)).toLocaleString("en").padStart(12)} more`);
  }
  print(`first run    ${first.toFixed(1)} articles a second`);
  print(`second run   ${(await ingest(file)).toFixed(1)} articles a second, all of them there already`);
} finally {
  await embedded?.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function writeArticles(): Promise<string> {
  const people = JSON.parse(readFileSync(new URL("seeds/people.json", root), "utf8")) as readonly { name: string }[];
  const known = people.map(({ name }) => name).filter((name) => name.includes(" "));
  const lines = function* () {
    let written = 0;
    for (const article of generateArticles(readTemplates(), known, 1)) {
      yield `${JSON.stringify(article)}\n`;
      if ((written += 1) === articles) return;
    }
  };
  const file = join(directory, "articles.jsonl");
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return file;
}

/** Stores the articles and prints how it goes; gives how many it stored in a second. */
async function ingest(file: string): Promise<number> {
  const cli = fileURLToPath(new URL("src/cli/onrecord.ts", root));
  const args = ["ingest", file, "--json", "--rejects", join(directory, "rejects.jsonl")];
  const start = Date.now();
  const child = spawn(process.execPath, [...nodeOptions, "--import", "tsx", cli, ...args], {
    cwd: root,
    env: environmentWith({ DATABASE_URL: url }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const postgres = postgresPid();
  const postgresBefore = processorTimeOf(postgres);
  let processorTime = 0;
  let done = 0;
  let last = start;
  let peak = 0;
  for await (const _line of createInterface(child.stdout)) {
    done += 1;
    if (done % sampleEvery !== 0) continue;
    const now = Date.now();
    const rate = (sampleEvery * 1_000) / Math.max(1, now - last);
    last = now;
    const megabytes = memoryOf(child.pid ?? 0);
    processorTime = processorTimeOf(child.pid ?? 0);
    peak = Math.max(peak, megabytes);
    print(`${String(done).padStart(7)} articles  ${rate.toFixed(0).padStart(6)} a second  ${megabytes} MB`);
  }
  const [code] = await exit;
  const seconds = (Date.now() - start) / 1_000;
  if (code !== 0) throw new Error(`onrecord ingest ended with code ${code}`);
  print(`${done} articles in ${seconds.toFixed(1)} s, at most ${peak} MB of memory`);
  const perArticle = (total: number) => `${((total * 1_000) / Math.max(1, done)).toFixed(1)} ms an article`;
  print(
    `processor time: ${perArticle(processorTime)}, and ${perArticle(processorTimeOf(postgres) - postgresBefore)} in Postgres`,
  );
  return done / seconds;
}

/** Of the embedded Postgres; 0 for another one. */
function postgresPid(): number {
  return embedded === undefined
    ? 0
    : Number.parseInt(readFileSync(join(directory, "postgres/postmaster.pid"), "utf8"), 10);
}

async function rows(): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const counts: Record<string, number> = {};
    for (const table of ["article", "quote", "occurrence", "mention", "entity"]) {
      const { rows: found } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      counts[table] = Number(found[0]?.count);
    }
    return counts;
  } finally {
    await client.end();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
