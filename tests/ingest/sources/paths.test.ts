import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArticles } from "../../../src/ingest/sources/read-articles.ts";
import { gather, inChunks } from "./read.ts";

const root = mkdtempSync(join(tmpdir(), "onrecord-paths-"));
const at = (name: string) => join(root, name);

beforeAll(() => {
  for (const folder of ["news", "news/2024", "news/.git", "news/node_modules", "news/empty"]) mkdirSync(at(folder));
  const files = ["b.txt", "a.txt", "2024/c.txt", "[x].txt", ".hidden", ".git/config", "node_modules/package.json"];
  for (const file of files) writeFileSync(at(`news/${file}`), `The text of ${file}.`);
  symlinkSync(at("news"), at("news/2024/up"));
  symlinkSync(at("news/a.txt"), at("news/linked.txt"));
  symlinkSync(at("nowhere"), at("news/lost.txt"));
  mkdirSync(at("mixed/deeper"), { recursive: true });
  for (const file of [...articles, ...others]) writeFileSync(at(`mixed/${file}`), `The text of ${file}.`);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const articles = [
  ...["txt", "TEXT", "md", "html", "json", "jsonl", "ndjson", "xml", "rss", "atom", "txt.gz", "jsonl.GZ"].map(
    (ending) => `article.${ending}`,
  ),
  "deeper/article.htm",
  "readmes-of-history.txt",
];
const others = ["LICENSE", "LICENSE.txt", "Makefile", "README", "README.md", "deeper/readme.txt", "notes.csv", "x.gz"];

const found = async (paths: readonly string[], stdin = "") => {
  const readings = await gather(readArticles(paths, { stdin: inChunks(Buffer.from(stdin)) }));
  return readings.map((reading) =>
    "article" in reading
      ? [reading.source.file.replace(`${root}/`, ""), reading.article.body]
      : [reading.reject.file.replace(`${root}/`, ""), reading.reject.reason],
  );
};

test("a folder is read with all below it, in the order of names, without hidden files, packages and links to folders", async () => {
  expect(await found([at("news")])).toEqual([
    ["news/2024/c.txt", "The text of 2024/c.txt."],
    ["news/[x].txt", "The text of [x].txt."],
    ["news/a.txt", "The text of a.txt."],
    ["news/b.txt", "The text of b.txt."],
    ["news/linked.txt", "The text of a.txt."],
    ["news/lost.txt", "cannot be read: it is not there any more, or is a link to nothing"],
  ]);
});

test("of a folder the files are read that are named like articles, and each other one is told of", async () => {
  const skipped: string[] = [];
  const name = (file: string) => file.replace(`${root}/mixed/`, "");
  const readings = await gather(readArticles([at("mixed")], { onPassedOver: (file) => skipped.push(name(file)) }));
  const files = readings.map((reading) => name(("article" in reading ? reading.source : reading.reject).file));
  expect(files.toSorted()).toEqual(articles.toSorted());
  expect(skipped.toSorted()).toEqual(others.toSorted());
});

test("a file that is named, or fits a pattern, is read whatever it is called", async () => {
  expect(await found([at("mixed/LICENSE"), at("mixed/*.csv"), at("news/.hidden")])).toEqual([
    ["mixed/LICENSE", "The text of LICENSE."],
    ["mixed/notes.csv", "The text of notes.csv."],
    ["news/.hidden", "The text of .hidden."],
  ]);
});

test("paths are read in the order given: files, globs, folders and standard input", async () => {
  expect(await found([at("news/b.txt"), "-", at("news/**/[ac].txt"), at("news/empty")], "From a pipe.")).toEqual([
    ["news/b.txt", "The text of b.txt."],
    ["-", "From a pipe."],
    ["news/2024/c.txt", "The text of 2024/c.txt."],
    ["news/a.txt", "The text of a.txt."],
  ]);
});

test("a file whose name looks like a glob is that file", async () => {
  expect(await found([at("news/[x].txt")])).toEqual([["news/[x].txt", "The text of [x].txt."]]);
});

test("paths that lead nowhere are named, with the nearest name there is, before anything is read", async () => {
  const reading = readArticles([
    at("news/a.txt"),
    at("nws/a.txt"),
    at("news/2024/d.txt"),
    at("news/*.pdf"),
    at("zzzzzz"),
  ]);
  await expect(reading.next()).rejects.toThrow(
    [
      `There is no file or folder "${at("nws/a.txt")}". Did you mean "${at("news")}"?`,
      `There is no file or folder "${at("news/2024/d.txt")}". Did you mean "${at("news/2024/c.txt")}"?`,
      `No file fits "${at("news/*.pdf")}".`,
      `There is no file or folder "${at("zzzzzz")}".`,
    ].join("\n"),
  );
});

test("nothing is read further than it is taken", async () => {
  let given = 0;
  const line = `${JSON.stringify({ text: "Snow fell." })}\n`;
  async function* stdin() {
    for (; given < 1000; given += 1) yield Buffer.from(line.repeat(1000));
  }
  const readings = readArticles(["-"], { stdin: stdin() });
  for (let count = 0; count < 5000; count += 1) await readings.next();
  await readings.return(undefined);
  expect(given).toBeLessThan(10);
});

test("an error that nobody thought of is reported and does not stop the rest", async () => {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("Snow fell.");
    throw new TypeError("node is null");
  }
  expect(await gather(readArticles(["-", at("news/a.txt")], { stdin: stdin() }))).toMatchObject([
    { reject: { file: "-", line: null, reason: "cannot be read: TypeError: node is null" } },
    { article: { body: "The text of a.txt." } },
  ]);
});

test("a stream that breaks off is refused in words, and the rest is read", async () => {
  async function* stdin() {
    yield Buffer.from('{"text": "Snow fell."}\n{"text": "It');
    throw Object.assign(new Error("i/o"), { code: "EIO" });
  }
  expect(await gather(readArticles(["-", at("news/a.txt")], { stdin: stdin() }))).toMatchObject([
    { article: { body: "Snow fell." }, source: { file: "-", line: 1 } },
    { reject: { file: "-", line: 2, reason: "cannot be read: the disk reports an error" } },
    { article: { body: "The text of a.txt." } },
  ]);
});
