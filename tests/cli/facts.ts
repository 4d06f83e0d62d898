import type { Facts, Referent } from "../../src/extraction/facts.ts";
import type { KnownEntity } from "../../src/extraction/knowledge.ts";

/** A text, and what is to be read in it. Two names, a pronoun, a date, a gap, and one quote of each kind. */
export const body =
  "KCNA quoted Kim Jong-un as saying: “We will talk.” He called the US “slow” on Thursday.\n\n" +
  "Officials from met. Trade would grow, the ministry said.";

const span = (text: string, from = 0) => {
  const start = body.indexOf(text, from);
  return { start, end: start + text.length, text };
};

function entity(given: Partial<KnownEntity> & Pick<KnownEntity, "slug" | "kind" | "name">): KnownEntity {
  return { code: null, aliases: [], birthDate: null, deathDate: null, country: null, roles: [], ...given };
}

const unitedStates = entity({ slug: "united-states", kind: "COUNTRY", name: "United States", code: "US" });
const kcna = entity({ slug: "kcna", kind: "ORGANIZATION", name: "Korean Central News Agency" });

const unsaid = { offices: [], stateControlled: null };

const candidate = (referent: number) => ({ referent, score: 0.5, reasons: ["stands near the words"] });

const referents: readonly Referent[] = [
  { kind: "PERSON", name: "Kim Jong-un", description: null, entity: null, candidates: [], isNameable: true, ...unsaid },
  {
    kind: "COUNTRY",
    name: "US",
    description: null,
    entity: unitedStates,
    candidates: [],
    isNameable: false,
    ...unsaid,
  },
  { kind: "ORGANIZATION", name: "KCNA", description: null, entity: kcna, candidates: [], isNameable: true, ...unsaid },
  { kind: "ORGANIZATION", name: null, description: null, entity: null, candidates: [], isNameable: false, ...unsaid },
];

const he = span("He");
const slow = span("called the US “slow” on Thursday");

export const facts: Facts = {
  language: "en",
  published: null,
  referents,
  quotes: [
    {
      ...span("We will talk."),
      kind: "DIRECT",
      parts: [span("We will talk.")],
      polarity: "ASSERTED",
      marked: [span("We will talk.")],
      cue: span("saying"),
      speaker: { ...span("Kim Jong-un"), referent: 0, basis: "PASSIVE" },
      speakerCertainty: null,
      speakerCandidates: [candidate(0)],
      reporters: [{ ...span("KCNA"), referent: 2, basis: "CUE" }],
      about: [],
      said: null,
    },
    {
      ...slow,
      kind: "MIXED",
      parts: [slow],
      polarity: "ASSERTED",
      marked: [span("slow")],
      cue: span("called"),
      speaker: { ...he, referent: 0, basis: "CUE" },
      speakerCertainty: null,
      speakerCandidates: [candidate(0)],
      reporters: [],
      about: [{ ...span("the US"), referent: 1, basis: "NAMED" }],
      said: { value: "2019-04-25", precision: "DAY" },
    },
    {
      ...span("Trade would grow"),
      kind: "INDIRECT",
      parts: [span("Trade would grow")],
      polarity: "ASSERTED",
      marked: [],
      cue: span("said"),
      speaker: { ...span("the ministry"), referent: 3, basis: "CUE" },
      speakerCertainty: null,
      speakerCandidates: [candidate(3)],
      reporters: [],
      about: [],
      said: null,
    },
    {
      ...span("Officials from met"),
      kind: "INDIRECT",
      parts: [span("Officials from met")],
      polarity: "ASSERTED",
      marked: [],
      cue: null,
      speaker: null,
      speakerCertainty: null,
      speakerCandidates: [candidate(2), candidate(0)],
      reporters: [],
      about: [],
      said: null,
    },
  ],
  mentions: [
    { ...span("KCNA"), form: "NAME", referent: 2 },
    { ...span("Kim Jong-un"), form: "NAME", referent: 0 },
    { ...he, form: "PRONOUN", referent: 0 },
    { ...span("the US"), form: "NAME", referent: 1 },
    { ...span("the ministry"), form: "DESCRIPTION", referent: 3 },
  ],
  dates: [
    {
      ...span("Thursday"),
      value: "2019-04-25",
      from: "2019-04-25",
      until: "2019-04-25",
      precision: "DAY",
      basis: "the Thursday before",
    },
  ],
  gaps: [{ start: span("met.").start, end: span("met.").start, reason: "a name is missing after “from”" }],
};
