import { expect, test } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { AgentFact, Facts } from "../../src/extraction/facts.ts";
import { seeds } from "./linking/seeds.ts";

const read = (text: string, publishedAt: string | null) =>
  extract(text, { publishedAt, publisher: null, headline: null }, seeds);

/** Quotes as lines: who | kind | words | via whom | about what | when. */
const quotesOf = ({ quotes, referents }: Facts) =>
  quotes.map(({ kind, text, speaker, reporters, about, said }) => {
    const nameOf = (agent: Pick<AgentFact, "referent" | "text">) => {
      const referent = agent.referent === null ? undefined : referents[agent.referent];
      return referent?.entity?.slug ?? referent?.name ?? agent.text;
    };
    const things = about.map((one) => `${nameOf(one)} ${one.basis}`).join(", ");
    const who = speaker === null ? "?" : nameOf(speaker);
    return [who, kind, text, reporters.map(nameOf).join(", "), things, said?.value ?? ""].join(" | ");
  });

test("an office is held by whoever held it on the day of the article", () => {
  const text = `MOSCOW - The Russian President said on Wednesday that gas would flow through North Korea. "We have results," he added.`;
  expect(quotesOf(read(text, "2011-08-25"))).toEqual([
    "dmitry-medvedev | INDIRECT | gas would flow through North Korea |  | north-korea NAMED | 2011-08-24",
    "dmitry-medvedev | DIRECT | We have results |  |  | ",
  ]);
  expect(quotesOf(read(text, "2019-06-07"))).toEqual([
    "vladimir-putin | INDIRECT | gas would flow through North Korea |  | north-korea NAMED | 2019-06-05",
    "vladimir-putin | DIRECT | We have results |  |  | ",
  ]);
});

test("two people of one surname are told apart by title, first name and who spoke last", () => {
  const text = `Mary Okafor, a nurse at the clinic, said the roof fell in at night. “I heard a crack,” Okafor said. “Then it was dark.”

“We ran,” she added. Her husband, Paul Okafor, was hurt. Mr. Okafor said he was lucky.`;
  expect(quotesOf(read(text, "2019-06-07"))).toEqual([
    "Mary Okafor | INDIRECT | the roof fell in at night |  |  | ",
    "Mary Okafor | DIRECT | I heard a crack |  |  | ",
    "Mary Okafor | DIRECT | Then it was dark. |  |  | ",
    "Mary Okafor | DIRECT | We ran |  |  | ",
    "Paul Okafor | INDIRECT | he was lucky |  |  | ",
  ]);
});

test("a lost name is a gap, and a speaker that the text does not tell is nobody", () => {
  const facts = read(
    `"No one will help us," the said while pointing at the ruins. Officials from and met on Friday.`,
    null,
  );
  expect(quotesOf(facts)).toEqual(["? | DIRECT | No one will help us |  |  | "]);
  expect(facts.gaps.map(({ start, end }) => [start, end])).toEqual([
    [27, 27],
    [76, 76],
    [80, 80],
  ]);
  expect(facts.dates).toEqual([]);
});

test("who passed a statement on is on its way, not its speaker", () => {
  expect(quotesOf(read("According to the BBC, Trump said the U.S. will not attack Iran.", "2019-06-07"))).toEqual([
    "donald-trump | INDIRECT | the U.S. will not attack Iran | BBC | united-states NAMED, iran NAMED | ",
  ]);
});

test("nobody who was dead on the day speaks, but he is a candidate", () => {
  const { quotes, referents } = read("Kim Jong-il said the talks were useful.", "2019-06-07");
  expect(quotes.map(({ speaker }) => speaker)).toEqual([
    { start: 0, end: 11, text: "Kim Jong-il", referent: null, basis: "CUE" },
  ]);
  expect(quotes[0]?.speakerCandidates.map(({ referent }) => referents[referent]?.entity?.slug)).toEqual([
    "kim-jong-il",
  ]);
  expect(quotesOf(read("Kim Jong-il said in 2009 that the talks were useful.", "2019-06-07"))).toEqual([
    "kim-jong-il | INDIRECT | the talks were useful |  |  | 2009",
  ]);
});

test("the same text, context and knowledge give the same facts", () => {
  const text = `"We will talk," Kim said.`;
  expect(read(text, "2019-06-07")).toEqual(read(text, "2019-06-07"));
});

test("text in another language says which, and nothing is read in it", () => {
  const text = `„Wir haben nichts gewusst“, sagte die Kanzlerin am Freitag in Berlin vor der Presse. Sie wolle nun mit allen reden.`;
  expect(read(text, "2019-06-07")).toEqual({
    language: "de",
    published: null,
    referents: [],
    quotes: [],
    mentions: [],
    dates: [],
    gaps: [],
  });
});
