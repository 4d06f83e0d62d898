import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read, readingOf, rejectOf } from "./read.ts";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const jsonLd = (content: unknown) => `<script type="application/ld+json">${JSON.stringify(content)}</script>`;

test("reads a page with JSON-LD, metadata and much around its article", async () => {
  expect(await read(fixture("harbour-strike.html"))).toEqual([
    readingOf({
      body: [
        "The dockers of Varnholm went back to work on Tuesday after eleven days, the longest strike that the port has seen since it was privatised in 1998.",
        "“We got what we asked for, and not a penny less,” said Mara Holt, who led the talks for the union. She thanked the families of the dockers for their patience.",
        "The port authority said that the first ships would be unloaded overnight. A spokesman declined to say how much the strike had cost, but shipping companies put it at more than 40 million crowns a day.",
        "What was agreed",
        "Wages rise by six per cent in April.",
        "Night shifts end at five in the morning.",
      ].join("\n\n"),
      headline: "Dockers end strike",
      url: "https://www.courier.example/2024/03/dockers-end-strike",
      publisher: "The Varnholm Courier",
      publishedAt: { value: "2024-03-12T18:40:00+01:00", precision: "MINUTE" },
      language: "en-GB",
      byline: ["Ines Aldana", "Tomas Reck"],
    }),
  ]);
});

test("reads a page that says little of itself; an address without a host is left out", async () => {
  expect(await read(fixture("plain-page.html"))).toEqual([
    readingOf({
      body: [
        "The mayor of Ostrel, Petra Lindqvist, resigned on Friday over the unfinished bridge across the river Ame, which has cost the town twice what was planned.",
        '"I have made mistakes, and I answer for them," Lindqvist told reporters in the town hall. She said that her deputy would lead the town until the election in autumn.',
        "The opposition had asked for her resignation since February, when the town's auditors found that two contracts had been signed without a vote of the council.",
      ].join("\n\n"),
      headline: "Mayor of Ostrel resigns",
      publishedAt: { value: "2021-05-07", precision: "DAY" },
      byline: ["Lena Brandt"],
    }),
  ]);
});

test("refuses a front page: its sentences are links to other pages", async () => {
  expect(await read(fixture("front-page.html"))).toEqual([
    rejectOf("is an HTML page without an article: no passage of sentences in it, and none in its JSON-LD"),
  ]);
});

const teaser = "<p>Snow fell on Sunday night above the town, as nobody had expected.</p>";
const whole =
  "Snow fell on Sunday night above the town, as nobody had expected. It had melted by Monday, the mayor said.";

test.each([
  [
    "has more of the article than the page",
    [{ "@type": "https://schema.org/NewsArticle", articleBody: whole }],
    teaser,
    whole,
  ],
  ["is all there is", { "@type": ["Thing", "Article"], articleBody: whole }, "<p>Sign in</p>", whole],
  [
    "has HTML in it",
    { "@type": "NewsArticle", articleBody: "<p>Snow fell.</p><p>It melted.</p>" },
    "",
    "Snow fell.\n\nIt melted.",
  ],
  ["has raw line feeds", null, "<p>Sign in</p>", "Snow fell. It melted."],
  [
    "has the same text, without its paragraphs",
    { "@type": "NewsArticle", articleBody: whole },
    "<article><p>Snow fell on Sunday night above the town, as nobody had expected.</p><p>It had melted by Monday, the mayor said.</p></article>",
    "Snow fell on Sunday night above the town, as nobody had expected.\n\nIt had melted by Monday, the mayor said.",
  ],
])("reads the body where JSON-LD %s", async (_, linked, body, text) => {
  const raw =
    '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Snow fell.\nIt melted."}</script>';
  expect(await read(page(linked === null ? raw : jsonLd(linked), body))).toEqual([readingOf({ body: text })]);
});

test("broken JSON-LD does not hide the article", async () => {
  const head =
    '<script type="application/ld+json">{"@type": "NewsArticle", }</script><meta property="og:type" content="article">';
  expect(await read(page(head, teaser))).toEqual([
    readingOf({ body: "Snow fell on Sunday night above the town, as nobody had expected." }),
  ]);
});

test("reads a piece of HTML", async () => {
  const piece =
    "<p>Snow fell on Sunday night above the town, as nobody had expected, and shut the only road to it.</p>";
  expect(await read(`${piece}\n<p>It had melted by Monday, the mayor said.</p>`)).toEqual([
    readingOf({
      body: "Snow fell on Sunday night above the town, as nobody had expected, and shut the only road to it.\n\nIt had melted by Monday, the mayor said.",
    }),
  ]);
});

test.each([
  ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["One.<br>Two.<br><br>Three.", "One.\nTwo.\n\nThree."],
  [
    "<p>A <b>bold</b>&nbsp;word, a&shy;part, &ldquo;quoted&rdquo; &amp; done.</p>",
    "A bold word, apart, “quoted” & done.",
  ],
  ["<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree"],
  ["<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"],
  ["<table><tr><td>Rice</td><td>3</td></tr><tr><td>Salt</td><td>1</td></tr></table>", "Rice 3\n\nSalt 1"],
  ["<script>a<b</script><p>One.</p><style>p {}</style><nav><p>Home</p></nav>", "One."],
  ["<figure><img src=a><figcaption>Photo: Coast</figcaption></figure><p>One.</p><!-- no -->", "One."],
  ["<p>One.<p>Two.", "One.\n\nTwo."],
])("the text of %s", async (html, text) => {
  expect(await read(JSON.stringify({ text: html }))).toEqual([readingOf({ body: text })]);
});
