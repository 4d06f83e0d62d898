import { edit } from "./edit.ts";
import { example } from "./example.ts";
import type { Refusal } from "./refusal.ts";

const article = "articles/summit.json";
const body = example["articles/summit.txt"];

/** What can be wrong in what is said of an article: one edit of the example each, and all that is said of it. */
const withoutUrl = { ...example[article], url: undefined };

export const articleRefusals: readonly Refusal[] = [
  [
    "an unknown speaker",
    edit(article, ["quotes", 0, "speaker"], "ann-leigh"),
    'articles/summit.json:47 quotes[0].speaker: no entity has the slug "ann-leigh"; correct it or add the entity to its file',
  ],
  [
    "an unknown agent",
    edit(article, ["quotes", 1, "via", 0, "agent"], "wire"),
    'articles/summit.json:80 quotes[1].via[0].agent: no entity has the slug "wire"; correct it or add the entity to its file',
  ],
  [
    "an unknown subject",
    edit(article, ["quotes", 0, "about", 0, "entity"], "trades"),
    'articles/summit.json:53 quotes[0].about[0].entity: no entity has the slug "trades"; correct it or add the entity to its file',
  ],
  [
    "an unknown mention",
    edit(article, ["mentions", 0, "entity"], "ann"),
    'articles/summit.json:28 mentions[0].entity: no entity has the slug "ann"; correct it or add the entity to its file',
  ],
  [
    "an unknown candidate",
    edit(article, ["mentions", 1, "candidates", 0, "entity"], "ben"),
    'articles/summit.json:34 mentions[1].candidates[0].entity: no entity has the slug "ben"; correct it or add the entity to its file',
  ],
  [
    "an unknown candidate for the speaker",
    edit(article, ["quotes", 1, "candidates", 0, "entity"], "ben"),
    'articles/summit.json:73 quotes[1].candidates[0].entity: no entity has the slug "ben"; correct it or add the entity to its file',
  ],
  [
    "an unknown publisher",
    edit(article, ["publisher"], "papers"),
    'articles/summit.json:4 publisher: no entity has the slug "papers"; correct it or add the entity to its file',
  ],
  [
    "a publisher that is a person",
    edit(article, ["publisher"], "ann-lee"),
    'articles/summit.json:4 publisher: "ann-lee" (people.json) is of kind PERSON; only ORGANIZATION is allowed here',
  ],
  [
    "a span off by one",
    edit(article, ["quotes", 0, "at"], 27),
    'articles/summit.json:45 quotes[0].text: "“We will talk.”" is not at 27 but at 28; correct "at"',
  ],
  [
    "a span past the end",
    edit(article, ["mentions", 0, "at"], 5000),
    'articles/summit.json:27 mentions[0].text: "Ann Lee" is not at 5000 but at 14; correct "at"',
  ],
  [
    "words that occur twice, without a place",
    edit(article, ["mentions", 0, "text"], "said"),
    'articles/summit.json:27 mentions[0].text: "said" occurs 2 times; add "at", one of 22, 48',
  ],
  [
    "words that occur often, without a place",
    edit(article, ["mentions", 0, "text"], "e"),
    'articles/summit.json:27 mentions[0].text: "e" occurs 10 times; add "at", one of 9, 19, 20, 30, 45, 55, 67, 71, 77, 82',
  ],
  [
    "words that stand nowhere",
    edit(article, ["quotes", 0, "about", 0, "text"], "commerce"),
    'articles/summit.json:54 quotes[0].about[0].text: "commerce" is not in the text; copy it from there',
  ],
  [
    "words with other quotation marks",
    edit(article, ["quotes", 0, "text"], '"We will talk."'),
    'articles/summit.json:45 quotes[0].text: "\\"We will talk.\\"" is not in the text as written; with other quotation marks or spaces at 28: "“We will talk.”"; copy it from there',
  ],
  [
    "a gap elsewhere",
    edit(article, ["gaps", 0, "at"], 12),
    'articles/summit.json:14 gaps[0].after: "from " is not right before 12, but "Café 🎈 news"',
  ],
  [
    "a gap whose words are left empty",
    edit(article, ["gaps", 0, "after"], ""),
    'articles/summit.json:14 gaps[0].after: "" is not right before 100, but "rted on Friday from "',
  ],
  [
    "a subject twice",
    edit(article, ["quotes", 1, "about", 1, "entity"], "utopia"),
    'articles/summit.json:90 quotes[1].about[1]: "utopia" is given twice; remove one',
  ],
  [
    "days that end before they start",
    edit(article, ["dates", 0, "end"], "2019-04-25"),
    'articles/summit.json:23 dates[0].end: 2019-04-25 lies before "start" 2019-04-26; correct one of them',
  ],
  [
    "two articles with one text from one publisher",
    { ...example, [article]: withoutUrl, "articles/z.txt": body, "articles/z.json": withoutUrl },
    "articles/z.json:1: articles/z.txt is the text of articles/summit.txt, published at the same place; remove one",
  ],
  [
    "two articles with one address",
    edit("articles/echo.json", ["url"], "https://paper.example/summit"),
    'articles/summit.json:2 url: "https://paper.example/summit" is taken by articles/echo.json; each needs its own',
  ],
  [
    "two quotes on one span",
    edit(article, ["quotes", 1, "text"], "“We will talk.”"),
    'articles/summit.json:59 quotes[1]: has the same span [28, 43) as number [0]; remove one or correct "at"',
    'articles/summit.json:63 quotes[1].parts[0]: "would" at 58 is outside its quote [28, 43)',
    'articles/summit.json:66 quotes[1].parts[1]: "they" at 53 is outside its quote [28, 43)',
  ],
  [
    "two mentions on one span",
    edit(article, ["mentions", 1, "text"], "Ann Lee"),
    'articles/summit.json:30 mentions[1]: has the same span [14, 21) as number [0]; remove one or correct "at"',
  ],
  [
    "a part outside its quote",
    edit(article, ["quotes", 1, "parts", 0, "text"], "Agency"),
    'articles/summit.json:63 quotes[1].parts[0]: "Agency" at 69 is outside its quote [44, 63)',
  ],
  [
    "parts that overlap",
    edit(article, ["quotes", 1, "parts", 0, "text"], "they w"),
    'articles/summit.json:66 quotes[1].parts[1]: "they" at 53 overlaps an earlier part; parts stand apart',
  ],
  [
    "a speaker that is a topic",
    edit(article, ["quotes", 0, "speaker"], "trade"),
    'articles/summit.json:47 quotes[0].speaker: "trade" (topics.json) is of kind TOPIC; only PERSON or ORGANIZATION or COUNTRY is allowed here',
  ],
  [
    "an agent that is a place",
    edit(article, ["quotes", 1, "via", 0, "agent"], "port"),
    'articles/summit.json:80 quotes[1].via[0].agent: "port" (places.json) is of kind PLACE; only PERSON or ORGANIZATION or COUNTRY is allowed here',
  ],
  [
    "a speaker who was dead when the article came out",
    edit(article, ["quotes", 1, "speaker"], "ben-ray"),
    'articles/summit.json:96 quotes[1].speaker: "ben-ray" died on 2000-06-01, before 2019-04-26 ("publishedAt"); correct the speaker or add "saidAt"',
  ],
  [
    "a speaker who was dead when it was said",
    {
      ...edit(article, ["quotes", 1], {
        text: "Ben said they would",
        kind: "INDIRECT",
        speaker: "ben-ray",
        saidAt: "2000-06-02",
      }),
    },
    'articles/summit.json:62 quotes[1].speaker: "ben-ray" died on 2000-06-01, before 2000-06-02 ("saidAt"); correct the speaker or "saidAt"',
  ],
];
