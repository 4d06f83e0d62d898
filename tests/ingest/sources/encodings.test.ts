import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { read, readingOf } from "./read.ts";

const body = "“Größe ist nichts”, said Renée Müller.";
const page = (charset: string, paragraph: string) =>
  `<html lang="en"><head><meta charset="${charset}"></head><body><article><p>${paragraph}</p></article></body></html>`;
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each<[encoding: string, bytes: Uint8Array, body: string]>([
  ["UTF-8", Buffer.from(body), body],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${body}`), body],
  ["UTF-16, little-endian, with its mark", Buffer.from(`\uFEFF${body}`, "utf16le"), body],
  ["UTF-16, big-endian, with its mark", utf16be(`\uFEFF${body}`), body],
  ["UTF-16, little-endian, by its NULs", Buffer.from(body, "utf16le"), body],
  ["UTF-16, big-endian, by its NULs", utf16be(body), body],
  ["Windows-1252", Buffer.from("\x93Gr\xf6\xdfe ist nichts\x94, said Ren\xe9e M\xfcller.", "latin1"), body],
  ["Latin-1", Buffer.from("Snow fell in S\xe3o Paulo.", "latin1"), "Snow fell in São Paulo."],
  ["gzip", gzipSync(body), body],
  ["gzip in two members", Buffer.concat([gzipSync(body.slice(0, 9)), gzipSync(body.slice(9))]), body],
])("reads %s", async (_, bytes, text) => {
  expect(await read(bytes)).toEqual([readingOf({ body: text })]);
});

test.each<[charset: string, bytes: Buffer]>([
  [
    "windows-1251",
    Buffer.from(page("windows-1251", "The word for snow is \xf1\xed\xe5\xe3, as everybody here knows."), "latin1"),
  ],
  ["koi8-r", Buffer.from(page("koi8-r", "The word for snow is \xd3\xce\xc5\xc7, as everybody here knows."), "latin1")],
  // Saved again as UTF-8 by a browser, which left the declaration as it was.
  [
    "windows-1251, though it is UTF-8",
    Buffer.from(page("windows-1251", "The word for snow is снег, as everybody here knows.")),
  ],
  ["no-such-charset", Buffer.from(page("no-such-charset", "The word for snow is снег, as everybody here knows."))],
])("reads a page that declares %s", async (_, bytes) => {
  const text = "The word for snow is снег, as everybody here knows.";
  expect(await read(bytes)).toEqual([readingOf({ body: text, language: "en" })]);
});

test("reads JSON Lines in UTF-16, also where a chunk ends inside a character", async () => {
  // In the bytes of U+0A0A, U+0100, U+0A0A there is a line feed of either order, across two characters.
  const texts = Array.from({ length: 100 }, (_, at) => `Snow fell \u0A0A\u0100\u0A0A\u010A ${"€".repeat(at % 9)}.`);
  const bytes = Buffer.from(`\uFEFF${texts.map((text) => JSON.stringify({ text })).join("\n")}`, "utf16le");
  const expected = texts.map((text, at) => readingOf({ body: text }, at + 1));
  expect(await read(bytes)).toEqual(expected);
  expect(await read(gzipSync(bytes.subarray(2).swap16()))).toEqual(expected);
});

test("a line of JSON Lines in Windows-1252 is read beside those in UTF-8", async () => {
  const bytes = Buffer.concat([Buffer.from('{"text": "Größe"}\n'), Buffer.from('{"text": "Gr\xf6\xdfe"}\n', "latin1")]);
  expect(await read(bytes)).toEqual([readingOf({ body: "Größe" }, 1), readingOf({ body: "Größe" }, 2)]);
});
