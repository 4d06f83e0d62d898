import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterFile } from "../support/after-file.ts";

/** A file's content: text as it is, anything else as JSON, null for no such file. */
export type SeedContents = Readonly<Record<string, unknown>>;

// The smallest seeds that have one of everything; "café 🎈" makes UTF-16 offsets differ from bytes and characters.
const summit = "Café 🎈 news. Ann Lee said: “We will talk.” Ben said they would, the Agency reported on Friday from .";
const echo = "The Agency: Ann Lee said “We will talk.”";

export const example = {
  "countries.json": [
    { slug: "utopia", name: "Utopia", code: "UT", code3: "UTO", aliases: [{ text: "Utopian", kind: "DEMONYM" }] },
    { slug: "arcadia", name: "Arcadia", wikidataId: "Q200", code: "AR", code3: "ARC" },
  ],
  "organizations.json": [
    { slug: "agency", name: "The Agency", type: "NEWS_AGENCY", country: "UT", stateControlled: true },
    { slug: "paper", name: "Paper", type: "NEWSPAPER", stateControlled: false, url: "https://paper.example" },
  ],
  "people.json": [
    {
      slug: "ann-lee",
      name: "Ann Lee",
      wikidataId: "Q101",
      givenName: "Ann",
      familyName: "Lee",
      birthDate: "1960-02-29",
      nationality: "UT",
      roles: [{ title: "President", country: "UT", organization: "agency", start: "2001-01-01", end: "2005-12-31" }],
      aliases: [{ text: "Lee", kind: "SURNAME", caseSensitive: true, from: "2001-01-01", until: "2005-12-31" }],
      note: "a remark that is not stored",
    },
    { slug: "ben-ray", name: "Ben Ray", birthDate: "1940-01-01", deathDate: "2000-06-01" },
  ],
  "places.json": [{ slug: "port", name: "Port", country: "UT", latitude: 1.5, longitude: -2.5 }],
  "topics.json": [{ slug: "trade", name: "Trade" }],
  "events.json": [
    { slug: "summit", name: "Summit", startDate: "2019-04-25", place: "port", participants: ["ann-lee", "arcadia"] },
  ],
  "articles/summit.txt": summit,
  "articles/summit.json": {
    url: "https://paper.example/summit",
    headline: "Talks",
    publisher: "paper",
    language: "en",
    publishedAt: "2019-04-26",
    publishedBasis: "printed on the page",
    retrievedAt: "2019-05-01T10:00:00+02:00",
    byline: ["A. Writer"],
    gaps: [{ after: "from ", at: summit.length - 1 }],
    dates: [{ text: "Friday", start: "2019-04-26", basis: "the Friday of publication" }],
    mentions: [
      { text: "Ann Lee", entity: "ann-lee" },
      { text: "Ben", candidates: [{ entity: "ben-ray", score: 0.5, reasons: ["his first name"] }] },
    ],
    quotes: [
      {
        text: "“We will talk.”",
        kind: "DIRECT",
        speaker: "ann-lee",
        speakerText: "Ann Lee",
        cue: "said",
        saidAt: "2019-04",
        about: [{ entity: "trade", text: "talk", basis: "CONTEXT" }],
      },
      {
        text: "Ben said they would",
        kind: "MIXED",
        parts: [{ text: "would" }, { text: "they" }],
        speakerText: "Ben",
        candidates: [{ entity: "ben-ray", score: 1, reasons: [] }],
        via: [{ agent: "agency", text: "the Agency" }],
        about: [
          { entity: "utopia", text: "they", basis: "COREFERENCE" },
          { entity: "arcadia", text: "would", basis: "CONTEXT" },
        ],
      },
    ],
  },
  "articles/echo.txt": echo,
  "articles/echo.json": {
    language: "en",
    publishedAt: "2019-04-25T09:30:00Z",
    retrievedAt: "2019-05-01T08:00:00Z",
    quotes: [
      {
        text: "“We will talk.”",
        kind: "DIRECT",
        speaker: "ann-lee",
        parts: [{ text: "We will talk." }],
        about: [{ entity: "utopia", text: "We", basis: "COREFERENCE" }],
      },
    ],
  },
} as const satisfies SeedContents;

/** Writes seeds to a new directory that lasts as long as the tests of a file, and gives its path. */
export async function seedDirectory(contents: SeedContents = example): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "seeds-"));
  afterFile(() => rm(directory, { recursive: true, force: true }));
  await writeSeeds(directory, contents);
  return directory;
}

/** Makes a directory hold these seeds and no others. */
export async function writeSeeds(directory: string, contents: SeedContents): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const [path, content] of Object.entries(contents)) {
    if (content === null) continue;
    const bytes =
      typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), bytes);
  }
}
