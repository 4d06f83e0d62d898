import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

test("--help lists the commands", async () => {
  expect(await run(["--help"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "Reads news into a knowledge base: who said what, about whom, when.

    Usage: onrecord COMMAND [OPTIONS] …

    Commands:
      ingest       Reads articles into the knowledge base.
      extract      Shows what would be read in articles, and stores nothing.
      reextract    Reads stored articles again.
      keys create  Makes a key for the API, and prints it once.
      keys list    Lists the keys for the API, without their secrets.
      keys revoke  Ends a key for the API, for good.

    onrecord help COMMAND tells more of one; onrecord --version says which Onrecord this is.
    ",
    }
  `);
});

test.each([[["help", "ingest"]], [["ingest", "--help"]], [["ingest", "x", "-h"]]])(
  "%j tells of ingest",
  async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Reads articles into the knowledge base\.\n\nUsage: onrecord ingest \[OPTIONS\] PATH…\n/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  },
);

test("--version says which Onrecord this is", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `onrecord ${version}\n`, stderr: "" });
});

test("without a command it says what there is, and that nothing was done", async () => {
  const { code, stdout, stderr } = await run([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: onrecord COMMAND");
});

test.each([
  [["ingst", "a.txt"], "onrecord has no command ingst. Did you mean onrecord ingest?"],
  [["serve"], "onrecord has no command serve. See onrecord --help."],
  [["--verbose"], "onrecord has no option --verbose. See onrecord --help."],
  [["help", "extrct"], "onrecord has no command extrct. Did you mean onrecord extract?"],
  [["ingest"], "Say what to read: onrecord ingest PATH…, where - is standard input."],
  [["ingest", "--reject", "x", "a.txt"], "onrecord ingest has no option --reject. Did you mean --rejects?"],
  [["ingest", "-x", "a.txt"], "onrecord ingest has no option -x. See onrecord help ingest."],
  [["ingest", "a.txt", "--workers"], "--workers needs a value: --workers N."],
  [["ingest", "--workers", "--json", "a.txt"], "--workers needs a value: --workers N."],
  [["ingest", "--workers", "0", "a.txt"], '--workers is a whole number from 1 to 64, not "0".'],
  [["ingest", "--workers=two", "a.txt"], '--workers is a whole number from 1 to 64, not "two".'],
  [["ingest", "--json=yes", "a.txt"], '--json takes no value, but was given "yes".'],
  [["ingest", "--publisher", " ", "a.txt"], "--publisher is empty."],
  [
    ["ingest", "--date", "2019-02-30", "a.txt"],
    '--date is a day like 2019-06-08, or a time like 2019-06-08T05:00:00+09:00, not "2019-02-30".',
  ],
  [["extract", "--json", "a.txt"], "onrecord extract has no option --json. Did you mean --jsonl?"],
  [["extract", "no-such-file.txt"], 'There is no file or folder "no-such-file.txt".'],
  [["reextract", "a.txt"], 'onrecord reextract takes no "a.txt".'],
])("%j is refused in one sentence", async (args, sentence) => {
  expect(await run(args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
});
