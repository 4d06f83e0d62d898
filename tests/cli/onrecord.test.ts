import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

test("--help lists the commands", async () => {
  const { code, stdout, stderr } = await run(["--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: onrecord [options] [command]

    Reads news into a knowledge base: who said what, about whom, when.

    Options:
      -v, --version                print the version
      -h, --help                   display help for command

    Commands:
      ingest [options] <path...>   read articles into the knowledge base
      extract [options] <path...>  show what would be extracted, and store nothing
      reextract [options]          extract from stored articles again
      keys                         create, list and revoke API keys
      help [command]               display help for command
    "
  `);
});

test.each([[["help", "ingest"]], [["ingest", "--help"]], [["ingest", "x", "-h"]]])(
  "%j describes ingest",
  async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Usage: onrecord ingest \[options\] <path\.\.\.>\n\nReads articles into the knowledge base\.\n/,
    );
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  },
);

test("--version prints the version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `onrecord ${version}\n`, stderr: "" });
});

test.each([[[]], [["keys"]]])("%j prints the commands that are missing", async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Usage: onrecord /);
});

test.each([
  [["ingst", "a.txt"], "error: unknown command 'ingst'\n(Did you mean ingest?)"],
  [["serve"], "error: unknown command 'serve'"],
  [["--verbose"], "error: unknown option '--verbose'"],
  [["ingest"], "error: missing required argument 'path'"],
  [["ingest", "--reject", "x", "a.txt"], "error: unknown option '--reject'\n(Did you mean --rejects?)"],
  [["ingest", "-x", "a.txt"], "error: unknown option '-x'"],
  [["ingest", "a.txt", "--workers"], "error: option '--workers <n>' argument missing"],
  [["ingest", "--workers", "--json", "a.txt"], '--workers is a whole number from 1 to 64, not "--json".'],
  [["ingest", "--publisher", "--json", "a.txt"], 'An option needs a value before "--json".'],
  [["ingest", "--workers", "0", "a.txt"], '--workers is a whole number from 1 to 64, not "0".'],
  [["ingest", "--workers=two", "a.txt"], '--workers is a whole number from 1 to 64, not "two".'],
  [["ingest", "--json=yes", "a.txt"], "error: unknown option '--json=yes'"],
  [["ingest", "--publisher", " ", "a.txt"], "The value of an option is empty."],
  [
    ["ingest", "--date", "2019-02-30", "a.txt"],
    '--date is a day like 2019-06-08, or a time like 2019-06-08T05:00:00+09:00, not "2019-02-30".',
  ],
  [["extract", "--json", "a.txt"], "error: unknown option '--json'\n(Did you mean --jsonl?)"],
  [["extract", "no-such-file.txt"], 'There is no file or folder "no-such-file.txt".'],
  [["reextract", "a.txt"], "error: too many arguments for 'reextract'. Expected 0 arguments but got 1."],
])("%j is rejected in one sentence", async (args, sentence) => {
  expect(await run(args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
});
