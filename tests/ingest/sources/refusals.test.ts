import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { maxBody } from "../../../src/ingest/raw-article.ts";
import { read, readingOf, rejectOf } from "./read.ts";

const sentence = "The minister said on Thursday that the talks would go on. ";
const long = sentence.repeat(90_000);
const page = (content: string) => `<!doctype html><html><head><title>T</title></head><body>${content}</body></html>`;
const rss = (items: string) => `<rss version="2.0"><channel>\n<title>Coast</title>\n${items}\n</channel></rss>`;

test.each<[what: string, input: string | Uint8Array, reason: string, line?: number | null, entry?: number]>([
  ["an empty file", "", "is empty"],
  ["white space", " \n\t\n", "has nothing but white space in it"],
  ["front matter without a text", "---\ntitle: T\n---\n \n", "has no text in it"],
  [
    "front matter that is not closed",
    "---\ntitle: T\n\nSnow fell.",
    'has front matter that is not closed: end it with a line "---"',
    1,
  ],
  [
    "broken front matter",
    '---\ntitle: T\nbyline: "Jon\n---\nSnow fell.',
    'has broken front matter: Missing closing "quote',
    4,
  ],
  [
    "front matter that unfolds to gigabytes",
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n---\nSnow fell.`,
    "has broken front matter: Excessive alias count indicates a resource exhaustion attack",
    2,
  ],
  ["a text of 5 MB", long, "has 5,220,000 characters, and an article has at most 1,000,000: split it"],
  ["a word of 5 MB", "x".repeat(5_000_000), "has 5,000,000 characters, and an article has at most 1,000,000: split it"],
  [
    "a page of 5 MB",
    page(`<article><p>${long}</p></article>`),
    "has 5,219,999 characters, and an article has at most 1,000,000: split it",
  ],
  [
    "a page with elements 100,000 deep",
    page("<div>".repeat(100_000)),
    "is HTML with more than 1000 elements inside each other",
  ],
  [
    "a page without an article",
    page("<h1>Sign in</h1><form><label>Email</label><input><button>Go</button></form>"),
    "is an HTML page without an article: no passage of sentences in it, and none in its JSON-LD",
  ],
  [
    "XML that is no feed",
    '<?xml version="1.0"?>\n<urlset><url><loc>https://a.example/</loc></url></urlset>',
    'is XML, but no RSS or Atom feed and no HTML: it begins "<urlset>"',
  ],
  [
    "a feed that is cut off",
    rss("<item><title>A</title></item>").slice(0, -24),
    "is broken XML at column 1: <item> is not closed",
    3,
  ],
  [
    "a feed whose elements cross",
    rss("<item><guid>A</item></guid>"),
    "is broken XML at column 14: </item> stands where </guid> should",
    3,
  ],
  [
    "a feed with an open CDATA section",
    rss("<item><guid><![CDATA[A</guid></item>"),
    "is broken XML at column 13: <![CDATA[ is not closed by ]]>",
    3,
  ],
  ["a feed without entries", rss(""), "is a feed without entries"],
  [
    "a feed's entry of a headline",
    rss("<item><title>Snow in June</title></item>"),
    'has no more than a headline: "Snow in June"',
    null,
    1,
  ],
  [
    "JSON that breaks off",
    '{\n  "text": "Snow fell.",\n  "title":',
    "is broken JSON at column 11: it ends where a value should come",
    3,
  ],
  [
    "JSON with a comma too many",
    '[\n  {"text": "Snow fell."},\n]',
    "is broken JSON at column 1: there is `]` where a value should come",
    3,
  ],
  ["an empty array", "[]", "is JSON with an empty list of articles", 1],
  [
    "an object without a body",
    '{"title": "Snow", "teaser": "It fell."}',
    'has no text of an article under "text", "body", "content", "articleBody" or "maintext"; its keys are "title", "teaser"',
    1,
  ],
  ["an object whose body is an object", '{"text": {"html": {}}}', '"text" is an object, not text', 1],
  ["a number as a text", '{"text": 42}', '"text" is a number, not text', 1],
  ["a list as a text", '\n{"body": ["a", "b"]}', '"body" is an array, not text; only "paragraphs" may be a list', 2],
  ["a list of numbers as paragraphs", '{\n"paragraphs": [1, 2]}', '"paragraphs" is a number, not text'],
  [
    "an address that is none",
    '{"text": "Snow fell.", "url": "file:///etc/passwd"}',
    '"url" is "file:///etc/passwd", which is no http or https address',
    1,
  ],
  [
    "a headline as long as a story",
    JSON.stringify({ text: "Snow fell.", title: sentence.repeat(20) }),
    `"title" has more than 1000 characters: "${sentence.repeat(2).slice(0, 50)} … ${sentence.repeat(2).trim().slice(-25)}"`,
    1,
  ],
  ["a NUL in a text", "Snow\0 fell on Sunday.", "has a NUL character at offset 4"],
  ["a NUL in JSON", '{"text": "Snow\\u0000 fell."}', '"text" has a NUL character at offset 4', 1],
  [
    "half a character in JSON",
    '{"text": "Snow \\ud83d fell."}',
    '"text" has a lone surrogate (half of a character) at offset 5',
    1,
  ],
  [
    "half a character in UTF-16",
    Buffer.from("\uFEFFSnow \ud83d fell.", "utf16le"),
    "has a lone surrogate (half of a character) at offset 5",
  ],
  [
    "UTF-16 that is cut off",
    Buffer.from("\uFEFFSnow", "utf16le").subarray(0, 9),
    "is UTF-16 that ends in the middle of a character",
  ],
  ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x53, 0, 0, 0]), "is UTF-32, which is not supported: save it as UTF-8"],
  ["a PDF", "%PDF-1.7\n%âãÏÓ", "is not text: it is a PDF"],
  ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "is not text: it is a PNG image"],
  [
    "a program's data",
    Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 7) % 256)),
    "is not text: it is full of control characters",
  ],
  [
    "UTF-8 with a broken character",
    Buffer.concat([Buffer.from("Größe, Müller, "), Buffer.from([0xff]), Buffer.from("šć")]),
    "is UTF-8 with a broken character at byte 18",
  ],
  [
    "an encoding that nobody names",
    Buffer.from("\xf3\xed\xe5\xe3 \xe2\xfb\xef\xe0\xeb \xed\xee\xf7\xfc\xfe", "latin1"),
    'is neither UTF-8, UTF-16 nor Windows-1252 (byte 0, near "óíåã âûïàë"): save it as UTF-8',
  ],
  ["gzip of nothing", gzipSync(""), "is empty"],
  [
    "a truncated gzip",
    gzipSync("Snow fell on Sunday night.").subarray(0, 30),
    "is a truncated gzip file: its end is missing",
  ],
  [
    "a damaged gzip",
    Buffer.concat([gzipSync("Snow fell.").subarray(0, 22), Buffer.alloc(8)]),
    "is a damaged gzip file",
  ],
])("refuses %s", async (_, input, reason, line, entry) => {
  expect(await read(input)).toEqual([rejectOf(reason, line ?? null, entry ?? null)]);
});

test.each(["42", '"Snow fell."', "null", "true", "Snow fell."])(
  "in a file of JSON, %s is no article",
  async (input) => {
    const reason = input.startsWith("S")
      ? "is broken JSON at column 1: there is `Snow fell.` where a value should come"
      : expect.stringMatching(/^is JSON, but (?:a number|a string|null|a boolean) and no object with an article$/);
    const reject = { line: 1, entry: null, reason };
    expect(await read(input, "a.json")).toEqual([{ reject: { file: "a.json", ...reject } }]);
    expect(await read(`${input}\n`, "a.JSON.gz")).toEqual([{ reject: { file: "a.JSON.gz", ...reject } }]);
    expect(await read(`${input}\n`, "a.ndjson")).toEqual([{ reject: { file: "a.ndjson", ...reject } }]);
    expect(await read(input, "a.txt")).toEqual([
      { ...readingOf({ body: input }), source: { file: "a.txt", line: null, entry: null } },
    ]);
    expect(await read(input)).toEqual([readingOf({ body: input })]);
  },
);

test("in a file of JSON Lines, lines that are no articles are refused one by one, be they the first or most", async () => {
  const good = JSON.stringify({ text: "Snow fell." });
  const lines = ["[]", "42", "Snow fell.", "null", good].join("\n");
  const summary = (await read(lines, "a.jsonl")).map((reading) =>
    "reject" in reading ? [reading.reject.line, reading.reject.reason] : [reading.source.line, reading.article.body],
  );
  expect(summary).toEqual([
    [1, "is JSON with an empty list of articles"],
    [2, "is JSON, but a number and no object with an article"],
    [3, "is broken JSON at column 1: there is `Snow fell.` where a value should come"],
    [4, "is JSON, but null and no object with an article"],
    [5, "Snow fell."],
  ]);
});

test("what is clear from a text counts more than the name of its file", async () => {
  const page =
    "<!doctype html><html><body><article><p>Snow fell on the hills on Sunday night, the office said.</p></article></body></html>";
  expect(await read(page, "a.json")).toMatchObject([
    { article: { body: "Snow fell on the hills on Sunday night, the office said." } },
  ]);
  const array = JSON.stringify([{ text: "Snow fell." }, { text: "It melted." }], null, 2);
  expect(await read(array, "a.jsonl")).toMatchObject([
    { article: { body: "Snow fell." }, source: { entry: 1 } },
    { article: { body: "It melted." }, source: { entry: 2 } },
  ]);
});

test("takes a body of exactly the greatest length", async () => {
  const body = "x".repeat(maxBody);
  expect(await read(body)).toEqual([readingOf({ body })]);
});

test("of a truncated gzip of JSON Lines what was whole stays, and the line that is cut is named", async () => {
  // Letters without a pattern, so that half of the packed bytes is half of the lines.
  const text = (id: number) =>
    Array.from({ length: 60 }, (_, at) => ((id + 1) * (at + 7) * 7919).toString(36)).join(" ");
  const lines = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, text: text(id) }));
  const packed = gzipSync(`${lines.join("\n")}\n`);
  const readings = await read(packed.subarray(0, packed.length / 2));
  const count = readings.length - 1;
  expect(readings).toEqual([
    ...Array.from({ length: count }, (_, id) => readingOf({ id: String(id), body: text(id) }, id + 1)),
    rejectOf("is a truncated gzip file: its end is missing", count + 1),
  ]);
  expect(count).toBeGreaterThan(900);
});

test("a bad line of JSON Lines is refused with its number, be it the first, and the rest goes on", async () => {
  const good = (id: string) => JSON.stringify({ id, text: "Snow fell." });
  const lines = [
    '{"id": "a", "text": "Snow',
    ...["b", "c", "d", "e", "f"].map(good),
    '{"id": "g" "text": 1}',
    good("h"),
    "[]",
  ];
  expect(await read(lines.join("\r\n"))).toEqual([
    rejectOf('is broken JSON at column 21: the string `"Snow` is not closed or has a bad character', 1),
    ...["b", "c", "d", "e", "f"].map((id, index) => readingOf({ id, body: "Snow fell." }, index + 2)),
    rejectOf('is broken JSON at column 12: there is `"text": 1}` where , or } should come', 7),
    readingOf({ id: "h", body: "Snow fell." }, 8),
    rejectOf("is JSON with an empty list of articles", 9),
  ]);
});
