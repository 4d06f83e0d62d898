import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { generateArticles } from "../ingest/generate.ts";
import { readTemplates } from "../ingest/templates.ts";

// npm run bench:extract -- OTHER_CHECKOUT [ROUNDS]: the processor time that extraction takes for an article of about 500
// words, in this checkout and in another one, which needs its node_modules. Both read the same articles by turns, so that
// what else the machine does weighs on both.
const [other, rounds = "15"] = process.argv.slice(2);
if (other === undefined) throw new Error("npm run bench:extract -- OTHER_CHECKOUT [ROUNDS]");

const articles = 200;
/** Rounds in which the code gets compiled and do not count. */
const warmUp = 3;

const root = new URL("../../", import.meta.url);
const directory = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const file = join(directory, "articles.json");
writeFileSync(file, JSON.stringify(texts()));
const readers = [startReader(fileURLToPath(root)), startReader(resolve(other))];
try {
  const times: number[][] = [[], []];
  for (let round = 0; round < warmUp + Number(rounds); round += 1) {
    // Who reads first takes turns, too.
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const time = await readers[at]?.read();
      if (round >= warmUp && time !== undefined) times[at]?.push(time / articles);
    }
  }
  const [own = [], others = []] = times;
  const ratio = median(own.map((time, round) => time / (others[round] ?? Number.NaN)));
  process.stdout.write(
    `this checkout   ${median(own).toFixed(2)} ms an article (least ${Math.min(...own).toFixed(2)})\n`,
  );
  process.stdout.write(`${other}   ${median(others).toFixed(2)} ms (least ${Math.min(...others).toFixed(2)})\n`);
  const least = Math.min(...own) / Math.min(...others);
  process.stdout.write(`ratio   ${ratio.toFixed(3)}, of the least ${least.toFixed(3)}\n`);
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
  const program = fileURLToPath(new URL("reader.ts", import.meta.url));
  const child = fork(program, [checkout, file], { cwd: checkout, execArgv: ["--import", "tsx"] });
  const ended = once(child, "exit").then(() => {
    throw new Error(`The reader of ${checkout} ended.`);
  });
  ended.catch(() => {});
  const ready = once(child, "message");
  return {
    /** Reads all articles; resolves to the milliseconds of processor time. */
    async read(): Promise<number> {
      await Promise.race([ready, ended]);
      const done = once(child, "message");
      child.send("read");
      const [time] = (await Promise.race([done, ended])) as [number];
      return time;
    },
    stop: () => child.kill(),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
