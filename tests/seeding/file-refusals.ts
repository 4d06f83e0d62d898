import { edit, replace } from "./edit.ts";
import { example } from "./example.ts";
import type { Refusal } from "./refusal.ts";

const people = "people.json";
const article = "articles/summit.json";
const body = example["articles/summit.txt"];

/** What can be wrong in the form of a file: one edit of the example each, and all that is said of it. */
export const fileRefusals: readonly Refusal[] = [
  [
    "a day that the calendar lacks",
    edit(people, [0, "birthDate"], "2019-02-30"),
    'people.json:8 [0].birthDate: "2019-02-30" is not a day of the calendar; write it like 2019-04-26',
  ],
  [
    "a month that the calendar lacks",
    edit(article, ["publishedAt"], "2019-13"),
    'articles/summit.json:6 publishedAt: "2019-13" is not a date; write it like 2019, 2019-04, 2019-04-26 or 2019-04-26T09:30:00Z',
  ],
  [
    "a time without its zone",
    edit(article, ["retrievedAt"], "2019-05-01T10:00:00"),
    'articles/summit.json:8 retrievedAt: "2019-05-01T10:00:00" is not a time with its zone; write it like 2019-04-26T09:30:00Z',
  ],
  [
    "a date in words",
    edit(article, ["quotes", 0, "saidAt"], "last Friday"),
    'articles/summit.json:50 quotes[0].saidAt: "last Friday" is not a date; write it like 2019, 2019-04, 2019-04-26 or 2019-04-26T09:30:00Z',
  ],
  [
    "an unknown field",
    edit(people, [0, "born"], "1960"),
    "people.json:29 [0].born: is not a field here; the fields are slug, name, wikidataId, aliases, givenName, familyName, birthDate, deathDate, nationality, roles, note",
  ],
  [
    "an unknown field deep inside",
    edit(article, ["quotes", 0, "about", 0, "base"], "NAMED"),
    "articles/summit.json:56 quotes[0].about[0].base: is not a field here; the fields are entity, text, at, basis, note",
  ],
  [
    "a field that is missing",
    edit(article, ["quotes", 0, "kind"], undefined),
    "articles/summit.json:44 quotes[0].kind: is missing",
  ],
  ["text that is missing", edit(people, [0, "name"], undefined), "people.json:2 [0].name: is missing; it must be text"],
  [
    "a value of another type",
    edit("organizations.json", [0, "stateControlled"], "yes"),
    "organizations.json:7 [0].stateControlled: must be true or false",
  ],
  [
    "a word that is not one of the list",
    edit(article, ["quotes", 0, "kind"], "direct"),
    'articles/summit.json:46 quotes[0].kind: "direct" is not one of DIRECT, MIXED, INDIRECT',
  ],
  [
    "an empty name",
    edit(people, [0, "name"], " "),
    "people.json:4 [0].name: is empty; write it or leave the field out",
  ],
  [
    "a slug with capitals",
    edit("topics.json", [0, "slug"], "Trade"),
    'topics.json:3 [0].slug: "Trade" is not a slug; write lower-case letters, digits and "-"',
    'articles/summit.json:53 quotes[0].about[0].entity: no entity has the slug "trade"; correct it or add the entity to its file',
  ],
  [
    "a Wikidata id without its Q",
    edit(people, [0, "wikidataId"], "101"),
    'people.json:5 [0].wikidataId: "101" is not a Wikidata id; write it like Q42',
  ],
  [
    "a web address without its scheme",
    edit(article, ["url"], "paper.example/summit"),
    'articles/summit.json:2 url: "paper.example/summit" is not a web address; write it like https://example.org/page',
  ],
  [
    "a language in words",
    edit(article, ["language"], "English"),
    'articles/summit.json:5 language: "English" is not a BCP 47 language tag; write it like en or pt-BR',
  ],
  [
    "a latitude beyond the pole",
    edit("places.json", [0, "latitude"], 91),
    "places.json:6 [0].latitude: 91 is too large; the maximum is 90",
  ],
  [
    "a score above 1",
    edit(article, ["mentions", 1, "candidates", 0, "score"], 1.5),
    "articles/summit.json:35 mentions[1].candidates[0].score: 1.5 is too large; the maximum is 1",
  ],
  [
    "a negative offset",
    edit(article, ["quotes", 0, "at"], -1),
    "articles/summit.json:58 quotes[0].at: -1 is too small; the minimum is 0",
  ],
  [
    "a file of entities that is missing",
    replace("topics.json", null),
    "topics.json: is missing; write [] if there are none",
  ],
  ["an object where a list should be", replace("topics.json", {}), "topics.json:1: must be a list [ ]"],
  [
    "an article without its text",
    replace("articles/summit.txt", null),
    "articles/summit.json: its text is missing; add articles/summit.txt",
  ],
  [
    "an article without its knowledge",
    replace(article, null),
    "articles/summit.txt: what is known of it is missing; add articles/summit.json",
  ],
  [
    "a comma too many",
    replace("topics.json", '[\n  { "slug": "trade", }\n]'),
    "topics.json:2:22: is broken JSON: there is `}` where a key should come",
  ],
  [
    "a file that ends early",
    replace("topics.json", "[\n"),
    "topics.json:1:2: is broken JSON: it ends where a value or ] should come",
  ],
  [
    "a field that is given twice",
    replace("topics.json", '[{ "slug": "trade",\n "slug": "trade", "name": "Trade" }]'),
    'topics.json:2:2: is broken JSON: the field "slug" is given twice',
  ],
  [
    "a NUL in a JSON file",
    edit(people, [0, "name"], "Ann\0Lee"),
    "people.json:4 [0].name: has a NUL character at offset 3; remove it",
  ],
  [
    "a lone surrogate in a JSON file",
    edit(people, [0, "aliases", 0, "text"], "Lee\ud83c"),
    "people.json:21 [0].aliases[0].text: has a lone surrogate (half of a character) at offset 3; remove it",
  ],
  [
    "a NUL in a text",
    replace("articles/summit.txt", `${body}\0`),
    "articles/summit.txt: has a NUL character at offset 101; remove it",
  ],
  [
    "a text that is not UTF-8",
    replace("articles/summit.txt", Buffer.from("Caf\u00e9\n", "latin1")),
    "articles/summit.txt:1: is not UTF-8 from byte 3 on; save it as UTF-8",
  ],
  [
    "a JSON file that is not UTF-8",
    replace("topics.json", Buffer.from('[\n "Caf\u00e9"]', "latin1")),
    "topics.json:2: is not UTF-8 from byte 7 on; save it as UTF-8",
  ],
  ["an empty text", replace("articles/summit.txt", " \n"), "articles/summit.txt: is empty; write the article's text"],
];
