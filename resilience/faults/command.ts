import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "../../src/config.ts";
import { faultArticle } from "./articles.ts";
import { root } from "./service.ts";
import { directoryIn } from "./stage.ts";
import type { Fault } from "./trial.ts";

const articles = 400;

/** What can happen to the command line. */
export const commandFaults: readonly Fault[] = [
  {
    name: "command-kill",
    title: "`onrecord ingest` kill -9, five times",
    how: `the command that ingests ${articles} articles gets SIGKILL soon after it has told of the first ones, five times, and is run to its end then`,
    happen: async (stage) => {
      const scene = await stage.scene();
      const first = stage.articlesFrom();
      const numbers = Array.from({ length: articles }, (_, at) => first + at);
      const directory = directoryIn(stage, "ingest");
      const file = join(directory, "articles.jsonl");
      writeFileSync(file, numbers.map((n) => `${JSON.stringify(lineOf(n))}\n`).join(""));
      const acknowledged = new Set<number>();
      const problems: string[] = [];
      for (let times = 1; times <= 6; times += 1) {
        const killAfterMs = times <= 5 ? times * 60 : null;
        const { code, lines } = await ingest(scene.databaseUrl, { file, directory, killAfterMs });
        for (const line of lines) acknowledged.add(first + line - 1);
        if (times === 6 && code !== 0) problems.push(`the last run ended with code ${code}`);
      }
      if (acknowledged.size !== articles) problems.push(`${acknowledged.size} of ${articles} articles were told of`);
      return {
        databaseUrl: scene.databaseUrl,
        acknowledged: [...acknowledged],
        exchanges: [],
        recovery: null,
        crashed: false,
        problems,
        end: scene.end,
      };
    },
  },
];

function lineOf(n: number) {
  const { url, headline, publisher, publishedAt, body } = faultArticle(n);
  return { url, title: headline, source: publisher, date: publishedAt, text: body };
}

interface Ingesting {
  readonly file: string;
  readonly directory: string;
  /** How long after its first line; null lets it come to its end. */
  readonly killAfterMs: number | null;
}

/** Runs the command; gives the lines of the file that it said it has stored. */
async function ingest(databaseUrl: string, { file, directory, killAfterMs }: Ingesting) {
  const log = openSync(join(directory, "command.log"), "a");
  const args = ["ingest", file, "--json", "--quiet", "--workers", "2", "--rejects", join(directory, "rejects.jsonl")];
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/onrecord.ts", ...args], {
    cwd: root,
    env: environmentWith({ DATABASE_URL: databaseUrl }),
    stdio: ["ignore", "pipe", log],
  });
  closeSync(log);
  const lines: number[] = [];
  let isFirst = true;
  if (child.stdout !== null)
    createInterface(child.stdout).on("line", (text) => {
      // What was torn off by the kill has told nothing.
      if (!text.endsWith("}")) return;
      lines.push((JSON.parse(text) as { readonly line: number }).line);
      if (isFirst && killAfterMs !== null) void sleep(killAfterMs).then(() => child.kill("SIGKILL"));
      isFirst = false;
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, lines };
}
