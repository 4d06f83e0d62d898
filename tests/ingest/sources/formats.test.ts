import { expect, test } from "vitest";
import type { Reading } from "../../../src/ingest/raw-article.ts";
import { read, readingOf, rejectOf } from "./read.ts";

const body = "The dockers went back to work on Tuesday.\n\n“We got what we asked for,” said Mara Holt.\n";

interface Row {
  readonly format: string;
  readonly input: string;
  readonly readings: readonly Reading[];
}

const rows: readonly Row[] = [
  { format: "plain text, byte for byte", input: `  ${body}\r\n\t`, readings: [readingOf({ body: `  ${body}\r\n\t` })] },
  {
    format: "plain text without its byte order mark",
    input: `\uFEFF${body}`,
    readings: [readingOf({ body })],
  },
  {
    format: "front matter",
    input: `---\n# by hand\nTitle: "Strike ends: dockers back"\ndate: 2024-03-12\nurl: https://courier.example/a\nauthors:\n  - Ines Aldana\n  - By Tomas Reck\nsource: { name: The Courier }\nlang: en_GB\nid: 17\n---\n${body}`,
    readings: [
      readingOf({
        id: "17",
        body,
        headline: "Strike ends: dockers back",
        url: "https://courier.example/a",
        publisher: "The Courier",
        publishedAt: { value: "2024-03-12", precision: "DAY" },
        language: "en-GB",
        byline: ["Ines Aldana", "Tomas Reck"],
      }),
    ],
  },
  {
    format: "front matter with Windows line ends",
    input: `---\r\ntitle: Strike ends\r\n---\r\n${body}`,
    readings: [readingOf({ body, headline: "Strike ends" })],
  },
  { format: "empty front matter", input: `---\n---\n${body}`, readings: [readingOf({ body })] },
  {
    format: "text under a rule",
    input: `---\nOfficials met.\n`,
    readings: [readingOf({ body: "---\nOfficials met.\n" })],
  },
  {
    format: "text that begins like JSON",
    input: "[Varnholm] The strike is over.",
    readings: [readingOf({ body: "[Varnholm] The strike is over." })],
  },
  {
    format: "text that begins like a tag",
    input: "<Courier> The strike is over.",
    readings: [readingOf({ body: "<Courier> The strike is over." })],
  },
  {
    format: "one JSON object, on several lines",
    input: JSON.stringify({ _id: { $oid: "5f1" }, headline: "Strike ends", text: body, author: null }, null, 2),
    readings: [readingOf({ id: "5f1", body, headline: "Strike ends" })],
  },
  {
    format: "one JSON object on one line, which is not JSON Lines",
    input: `${JSON.stringify({ guid: "g", articleBody: body })}\n`,
    readings: [readingOf({ id: "g", body })],
  },
  {
    format: "an array of articles",
    input: JSON.stringify([
      { uuid: "a", content: "One thing." },
      { uuid: "b" },
      "text",
      { uuid: "c", text: "Another." },
    ]),
    readings: [
      readingOf({ id: "a", body: "One thing." }, null, 1),
      rejectOf(
        'has no text of an article under "text", "body", "content", "articleBody" or "maintext"; its keys are "uuid"',
        null,
        2,
      ),
      rejectOf("is a string, not an object with an article", null, 3),
      readingOf({ id: "c", body: "Another." }, null, 4),
    ],
  },
  {
    format: "JSON Lines",
    input: [
      { id: "a", text: "One thing.", date: "2017-07-18" },
      { id: 2, text: "Another.", date: 1559986200, canonical_url: "https://www.coast.example/x" },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n\n"),
    readings: [
      readingOf({ id: "a", body: "One thing.", publishedAt: { value: "2017-07-18", precision: "DAY" } }, 1),
      readingOf(
        {
          id: "2",
          body: "Another.",
          url: "https://www.coast.example/x",
          publisher: "coast.example",
          publishedAt: { value: "2019-06-08T09:30:00Z", precision: "MINUTE" },
        },
        3,
      ),
    ],
  },
  {
    format: "an answer of NewsAPI",
    input: JSON.stringify({
      status: "ok",
      totalResults: 1,
      articles: [
        {
          source: { id: "coast", name: "Varnholm & Coast" },
          author: "Jon Arlt; Ruth Amsel",
          title: "Ferry stays",
          description: "The ferry line stays.",
          url: "https://coast.example/ferry",
          urlToImage: null,
          publishedAt: "2024-06-03T06:15:00Z",
          content: "The ferry line will not close. [+2034 chars]",
        },
      ],
    }),
    readings: [
      readingOf(
        {
          body: "The ferry line will not close. [+2034 chars]",
          headline: "Ferry stays",
          url: "https://coast.example/ferry",
          publisher: "Varnholm & Coast",
          publishedAt: { value: "2024-06-03T06:15:00Z", precision: "MINUTE" },
          byline: ["Jon Arlt", "Ruth Amsel"],
        },
        null,
        1,
      ),
    ],
  },
  {
    format: "an article of news-please",
    input: JSON.stringify({
      authors: ["Jon Arlt", "https://social.example/jon"],
      date_download: "2024-06-04 10:00:00",
      date_publish: "2024-06-03 06:15:00",
      language: "en",
      maintext: "The ferry line will not close.",
      source_domain: "coast.example",
      title: "Ferry stays",
      url: "https://coast.example/ferry",
    }),
    readings: [
      readingOf({
        body: "The ferry line will not close.",
        headline: "Ferry stays",
        url: "https://coast.example/ferry",
        publisher: "coast.example",
        publishedAt: { value: "2024-06-03T06:15:00Z", precision: "MINUTE" },
        language: "en",
        byline: ["Jon Arlt"],
      }),
    ],
  },
  {
    format: "posts of WordPress, HTML in their fields",
    input: JSON.stringify([
      {
        id: 4,
        date: "2024-06-03T06:15:00",
        link: "https://hills.example/snow",
        title: { rendered: "Snow &#8211; in June" },
        content: { rendered: "<p>Snow fell on <b>Sunday</b>.</p>\n<p>It\n melted<br/>at once.</p>", protected: false },
      },
    ]),
    readings: [
      readingOf(
        {
          id: "4",
          body: "Snow fell on Sunday.\n\nIt melted\nat once.",
          headline: "Snow – in June",
          url: "https://hills.example/snow",
          publisher: "hills.example",
          publishedAt: { value: "2024-06-03T06:15:00Z", precision: "MINUTE" },
        },
        null,
        1,
      ),
    ],
  },
  {
    format: "the Guardian's results, its fields inside",
    input: JSON.stringify({
      response: {
        status: "ok",
        results: [
          {
            id: "world/snow",
            webTitle: "Snow in June",
            webUrl: "https://hills.example/snow",
            webPublicationDate: "2024-06-03T06:15:00Z",
            fields: { bodyText: "Snow fell.", byline: "Ruth Amsel" },
          },
        ],
      },
    }),
    readings: [
      readingOf(
        {
          id: "world/snow",
          body: "Snow fell.",
          headline: "Snow in June",
          url: "https://hills.example/snow",
          publisher: "hills.example",
          publishedAt: { value: "2024-06-03T06:15:00Z", precision: "MINUTE" },
          byline: ["Ruth Amsel"],
        },
        null,
        1,
      ),
    ],
  },
  {
    format: "paragraphs in a list",
    input: JSON.stringify({ paragraphs: ["Snow fell.", "It melted."] }),
    readings: [readingOf({ body: "Snow fell.\n\nIt melted." })],
  },
  {
    format: "text in JSON with signs that are no HTML",
    input: JSON.stringify({ text: "Profits at R&amp;D firms were < 3 and > 1. a<b" }),
    readings: [readingOf({ body: "Profits at R&amp;D firms were < 3 and > 1. a<b" })],
  },
];

test.each(rows)("reads $format", async ({ input, readings }) => {
  expect(await read(input)).toEqual(readings);
});
