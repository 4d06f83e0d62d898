import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { generateArticles } from "../ingest/generate.ts";
import { readTemplates } from "../ingest/templates.ts";

// npm run bench:extract -- OTHER_CHECKOUT [ROUNDS]: the processor time that extraction takes for an article of about 500
// words, in this checkout and in another one, which needs its node_modules. The code of both is compiled, as users run it.
// Both read the same few articles by turns, so that what else the machine does weighs on both; as that only adds, the least
// of all rounds counts for each few.
const [other, rounds = "15"] = process.argv.slice(2);
if (other === undefined) throw new Error("npm run bench:extract -- OTHER_CHECKOUT [ROUNDS]");

const articles = 200;
const batch = 10;
/** Rounds in which the code gets compiled and do not count. */
const warmUp = 4;

const root = new URL("../../", import.meta.url);
const directory = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const file = join(directory, "articles.json");
writeFileSync(file, JSON.stringify(texts()));
const readers = [startReader(fileURLToPath(root)), startReader(resolve(other))];
try {
  const times = readers.map(() => new Map<number, number[]>());
  for (let round = 0; round < warmUp + Number(rounds); round += 1) {
    for (let from = 0; from < articles; from += batch) {
      // The checkouts take turns in reading first.
      for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const time = (await readers[at]?.read(from, from + batch)) ?? Number.NaN;
        if (round >= warmUp) times[at]?.set(from, [...(times[at]?.get(from) ?? []), time]);
      }
    }
  }
  const [own = Number.NaN, others = Number.NaN] = times.map(
    (byBatch) => sum([...byBatch.values()].map(least)) / articles,
  );
  process.stdout.write(`this checkout   ${own.toFixed(2)} ms an article\n`);
  process.stdout.write(`${other}   ${others.toFixed(2)} ms\n`);
  process.stdout.write(`ratio   ${(own / others).toFixed(3)}\n`);
} finally {
  for (const reader of readers) reader.stop();
  rmSync(directory, { recursive: true });
}

function texts(): readonly string[] {
  const people = JSON.parse(readFileSync(new URL("seeds/people.json", root), "utf8")) as readonly { name: string }[];
  const known = people.map(({ name }) => name).filter((name) => name.includes(" "));
  const made: string[] = [];
  for (const { text } of generateArticles(readTemplates(), known, 1)) if (made.push(text) === articles) break;
  return made;
}

function startReader(checkout: string) {
  execFileSync("npm", ["run", "--silent", "compile"], { cwd: checkout, stdio: "inherit" });
  const program = fileURLToPath(new URL("reader.ts", import.meta.url));
  const child = fork(program, [checkout, file], { cwd: checkout, execArgv: ["--import", "tsx"] });
  const ended = once(child, "exit").then(() => {
    throw new Error(`The reader of ${checkout} ended.`);
  });
  ended.catch(() => {});
  const ready = once(child, "message");
  return {
    /** Reads articles; resolves to the milliseconds of processor time. */
    async read(from: number, until: number): Promise<number> {
      await Promise.race([ready, ended]);
      const done = once(child, "message");
      child.send([from, until]);
      const [time] = (await Promise.race([done, ended])) as [number];
      return time;
    },
    stop: () => child.kill(),
  };
}

function least(values: readonly number[]): number {
  return Math.min(...values);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
