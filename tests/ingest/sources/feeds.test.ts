import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Reading } from "../../../src/ingest/raw-article.ts";
import { read, readingOf, rejectOf } from "./read.ts";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

const rss: readonly Reading[] = [
  readingOf(
    {
      id: "coast-17",
      body: "The ferry line to Ostrel “will not close”, the minister said on Monday.\n\nIt lost 3 million crowns last year.",
      headline: "Ferry line ‘will not close’",
      url: "https://coast.example/ferry",
      publisher: "Varnholm & Coast",
      publishedAt: { value: "2024-06-03T06:15:00+02:00", precision: "MINUTE" },
      language: "en-GB",
      byline: ["Jon Arlt"],
    },
    null,
    1,
  ),
  readingOf(
    {
      id: "https://coast.example/snow",
      body: "Snow fell on the hills above Varnholm on Sunday night.",
      headline: "Snow in June",
      url: "https://coast.example/snow",
      publisher: "Hill Gazette",
      language: "en-GB",
    },
    null,
    2,
  ),
  rejectOf('has no more than a headline: "Only a headline"', null, 3),
];

const atom: readonly Reading[] = [
  readingOf(
    {
      id: "urn:wire:1",
      body: 'Parliament passed the budget on Sunday.\n\n"It was time," the speaker said.',
      headline: "Parliament passes budget",
      url: "https://wire.example/budget",
      publisher: "Northern Wire",
      publishedAt: { value: "2023-11-05T09:30:00+02:00", precision: "MINUTE" },
      language: "en",
      byline: ["Ada Kern"],
    },
    null,
    1,
  ),
  readingOf(
    {
      id: "urn:wire:2",
      body: "Frost killed a third of the blossoms & buds in the valley.",
      headline: "Frost kills blossoms",
      publisher: "Northern Wire",
      publishedAt: { value: "2023-11-04T10:00:00Z", precision: "MINUTE" },
      language: "en",
    },
    null,
    2,
  ),
];

const jsonFeed: readonly Reading[] = [
  readingOf(
    {
      id: "7",
      body: "The bees came back to the valley on Monday.\n\nNobody knows why.",
      headline: "Bees return",
      url: "https://valley.example/7",
      publisher: "Valley Notes",
      publishedAt: { value: "2022-04-04T08:00:00Z", precision: "MINUTE" },
      language: "en",
      byline: ["Ruth Amsel"],
    },
    null,
    1,
  ),
  readingOf(
    {
      id: "8",
      body: "The bees left again.\n  They said < nothing.",
      headline: "Bees gone",
      publisher: "Valley Notes",
      language: "en",
    },
    null,
    2,
  ),
];

test.each([
  ["courier.rss", rss],
  ["wire.atom", atom],
  ["feed.json", jsonFeed],
])("reads the feed %s, also packed", async (name, readings) => {
  expect(await read(fixture(name))).toEqual(readings);
  expect(await read(gzipSync(fixture(name)))).toEqual(readings);
});

test("reads RSS 1.0, in the encoding that it declares", async () => {
  const feed = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old Feed</title></channel>
<item rdf:about="https://old.example/1"><title>Caf\xe9 closes</title><link>https://old.example/1</link>
<description>The last caf\xe9 of the town closed on Friday.</description><dc:date>2005-02-04</dc:date><dc:creator>Ren\xe9e Kolb</dc:creator></item>
</rdf:RDF>`;
  expect(await read(Buffer.from(feed, "latin1"))).toEqual([
    readingOf(
      {
        id: "https://old.example/1",
        body: "The last café of the town closed on Friday.",
        headline: "Café closes",
        url: "https://old.example/1",
        publisher: "Old Feed",
        publishedAt: { value: "2005-02-04", precision: "DAY" },
        byline: ["Renée Kolb"],
      },
      null,
      1,
    ),
  ]);
});
