import { append, edit } from "./edit.ts";
import type { Refusal } from "./refusal.ts";

const people = "people.json";

/** What can be wrong among entities: one edit of the example each, and all that is said of it. */
export const entityRefusals: readonly Refusal[] = [
  [
    "an unknown country",
    edit(people, [0, "nationality"], "XX"),
    'people.json:9 [0].nationality: no country has the code "XX"; correct it or add the country to countries.json',
  ],
  [
    "an unknown country of a role",
    edit(people, [0, "roles", 0, "country"], "XX"),
    'people.json:13 [0].roles[0].country: no country has the code "XX"; correct it or add the country to countries.json',
  ],
  [
    "an unknown organization of a role",
    edit(people, [0, "roles", 0, "organization"], "guild"),
    'people.json:14 [0].roles[0].organization: no entity has the slug "guild"; correct it or add the entity to its file',
  ],
  [
    "an unknown place",
    edit("events.json", [0, "place"], "harbour"),
    'events.json:6 [0].place: no entity has the slug "harbour"; correct it or add the entity to its file',
  ],
  [
    "an unknown participant",
    edit("events.json", [0, "participants", 1], "nobody"),
    'events.json:9 [0].participants[1]: no entity has the slug "nobody"; correct it or add the entity to its file',
  ],
  [
    "a slug twice in one file",
    append(people, { slug: "ann-lee", name: "Another" }),
    'people.json:37 [2].slug: "ann-lee" is taken by "ann-lee" in people.json; each needs its own',
  ],
  [
    "a slug in files of two kinds",
    append("topics.json", { slug: "ann-lee", name: "Annleeism" }),
    'topics.json:7 [1].slug: "ann-lee" is taken by "ann-lee" in people.json; each needs its own',
  ],
  [
    "a Wikidata id twice",
    append("topics.json", { slug: "ann", name: "Ann", wikidataId: "Q101" }),
    'topics.json:9 [1].wikidataId: "Q101" is taken by "ann-lee" in people.json; each needs its own',
  ],
  [
    "a country code twice",
    append("countries.json", { slug: "third", name: "Third", code: "UT", code3: "THI" }),
    'countries.json:24 [2].code: "UT" is taken by "utopia" in countries.json; each needs its own',
  ],
  [
    "an alias twice",
    edit("countries.json", [0, "aliases", 1], { text: "Utopian", kind: "DEMONYM" }),
    'countries.json:12 [0].aliases[1]: the DEMONYM "Utopian" is given twice; remove one',
  ],
  [
    "a role twice",
    edit(people, [0, "roles", 1], { title: "President", start: "2001-01-01" }),
    'people.json:18 [0].roles[1]: the role "President" is given twice; remove one',
  ],
  [
    "a participant twice",
    edit("events.json", [0, "participants", 1], "ann-lee"),
    'events.json:9 [0].participants[1]: "ann-lee" is given twice; remove one',
  ],
  [
    "a death before the birth",
    edit(people, [1, "deathDate"], "1939-12-31"),
    'people.json:34 [1].deathDate: 1939-12-31 lies before "birthDate" 1940-01-01; correct one of them',
  ],
  [
    "a role that ends before it starts",
    edit(people, [0, "roles", 0, "end"], "2000-12-31"),
    'people.json:16 [0].roles[0].end: 2000-12-31 lies before "start" 2001-01-01; correct one of them',
  ],
  [
    "an alias that ends before it starts",
    edit(people, [0, "aliases", 0, "until"], "2000-12-31"),
    'people.json:25 [0].aliases[0].until: 2000-12-31 lies before "from" 2001-01-01; correct one of them',
  ],
  [
    "an office without its country",
    edit(people, [0, "aliases", 1], { text: "Grand Chancellor", kind: "ROLE" }),
    'people.json:28 [0].aliases[1].text: "Grand Chancellor" is a description that fits others as well; name its country or place, as in "Utopian Grand Chancellor", or remove the alias',
  ],
  [
    "an office of another country",
    edit(people, [0, "aliases", 1], { text: "leader of Arcadia", kind: "ROLE" }),
    'people.json:28 [0].aliases[1].text: "leader of Arcadia" is a description that fits others as well; name its country or place, as in "leader of Arcadia in Utopia", or remove the alias',
  ],
  [
    "a topic of one country under words for that of any",
    append("topics.json", { slug: "dam", name: "Utopian dam", aliases: [{ text: "river dam", kind: "NAME" }] }),
    'topics.json:11 [1].aliases[0].text: "river dam" is a description that fits others as well; name its country or place, as in "Utopian river dam", or remove the alias',
  ],
  [
    "an embassy without the country that it is in",
    append("organizations.json", {
      slug: "embassy",
      name: "Utopian Embassy in Arcadia",
      type: "GOVERNMENT",
      country: "UT",
      stateControlled: true,
      aliases: [{ text: "Utopian Embassy", kind: "NAME" }],
    }),
    'organizations.json:24 [2].aliases[0].text: "Utopian Embassy" is a description that fits others as well; name its country or place, as in "Utopian Embassy in Arcadia", or remove the alias',
  ],
  [
    "a body of no country under plain words",
    append("organizations.json", {
      slug: "board",
      name: "Interstellar Board of Zed",
      type: "OTHER",
      stateControlled: false,
      aliases: [{ text: "Interstellar Board", kind: "NAME" }],
    }),
    'organizations.json:23 [2].aliases[0].text: "Interstellar Board" is a description that fits others as well; give the entity a country or place and name it in the alias, or remove the alias',
  ],
  [
    "an event under a plain word and a year",
    edit("events.json", [0, "aliases"], [{ text: "2019 spring meeting", kind: "NAME" }]),
    'events.json:13 [0].aliases[0].text: "2019 spring meeting" is a description that fits others as well; name its country or place, as in "2019 spring meeting in Port", or remove the alias',
  ],
  [
    "an event that ends before it starts",
    edit("events.json", [0, "endDate"], "2019-04-24"),
    'events.json:11 [0].endDate: 2019-04-24 lies before "startDate" 2019-04-25; correct one of them',
  ],
];
