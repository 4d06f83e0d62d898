import { type EntityKind, speakerKinds } from "../../entities/entity.ts";
import type { CandidateFact, Facts, Referent } from "../../extraction/facts.ts";
import type { EntityRow } from "../writer/entities.sql.ts";
import type { DateRow, SpanRow } from "../writer/article.sql.ts";
import { newOrganization, newPerson, slugOf } from "../writer/new-entity.ts";
import { atMostEach } from "./at-most-each.ts";
import { type QuoteFacts, quoteFacts } from "./quote-facts.ts";

/** What an article says, ready for the tables; entities by slug, quotes by key. */
export interface ArticleFacts {
  /** Entities that the knowledge base may not have. */
  readonly newEntities: readonly EntityRow[];
  readonly gaps: readonly SpanRow[];
  readonly dates: readonly DateRow[];
  readonly mentions: readonly MentionFacts[];
  readonly quotes: readonly QuoteFacts[];
  readonly offices: readonly OfficeSlug[];
  readonly stateControl: readonly StateControlSlug[];
}

/** An office that the article says somebody holds. */
export interface OfficeSlug {
  readonly person: string;
  readonly title: string;
  readonly country: string | null;
  readonly organization: string | null;
}

/** Whether the article says that a state runs an organization. */
export interface StateControlSlug {
  readonly organization: string;
  readonly controlled: boolean;
}

export interface MentionFacts extends SpanRow {
  readonly text: string;
  readonly entity: string | null;
  /** Whom it can mean; none where it means only the entity. */
  readonly candidates: readonly CandidateSlug[];
}

export interface CandidateSlug {
  readonly entity: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What is known of the article itself. */
export interface ArticleSource {
  readonly body: string;
  readonly key: string;
  readonly publisher: Named | null;
  /** Whose report it is, where the publisher only prints it. */
  readonly agency: Named | null;
}

/** What an article's referent is in the tables. */
export interface Referred {
  readonly slug: string | null;
  readonly kind: EntityKind | null;
  readonly canSpeak: boolean;
  readonly candidates: readonly CandidateSlug[];
  /** All who bear the name and can speak, also where there is only one. */
  readonly speakers: readonly CandidateSlug[];
}

/** The rows of what was read in an article. */
export function articleFacts(facts: Facts, source: ArticleSource): ArticleFacts {
  const newEntities = new Map<string, EntityRow>();
  const referred = facts.referents.map((referent) => {
    const row = referent.entity === null ? newEntity(referent) : null;
    if (row !== null && !newEntities.has(row.slug)) newEntities.set(row.slug, row);
    return referredTo(referent, row);
  });
  return {
    newEntities: [...newEntities.values()],
    gaps: facts.gaps.map(({ start, end }) => ({ start, end })),
    dates: facts.dates.map(({ start, end, text, from, until, basis }) => ({ start, end, text, from, until, basis })),
    mentions: atMostEach(maxMentions, facts.mentions, ({ referent }) => referent).flatMap(
      ({ start, end, text, referent }) => {
        const { slug, candidates } = referred[referent] ?? nobody;
        // A name of nobody and nothing that could be known is no mention.
        if (slug === null && candidates.length === 0) return [];
        return [{ start, end, text, entity: slug, candidates }];
      },
    ),
    quotes: atMostEach(maxPlaces, quoteFacts(facts.quotes, referred, source), ({ key }) => key),
    offices: facts.referents.flatMap(({ offices }, at) => {
      const person = slugOfKind(referred[at], "PERSON");
      if (person === null) return [];
      return offices
        .filter(({ title }) => title.length <= maxTitle)
        .map(({ title, country, organization }) => ({ person, title, country, organization }));
    }),
    stateControl: facts.referents.flatMap(({ stateControlled: controlled }, at) => {
      const organization = slugOfKind(referred[at], "ORGANIZATION");
      return organization === null || controlled === null ? [] : [{ organization, controlled }];
    }),
  };
}

const maxTitle = 200;

/** A text that repeats itself ten thousand times says no more: of one name and one statement the first places are kept. */
const maxMentions = 1_000;
const maxPlaces = 200;

function slugOfKind(who: Referred | undefined, kind: EntityKind): string | null {
  return who?.kind === kind ? who.slug : null;
}

const nobody: Referred = { slug: null, kind: null, canSpeak: false, candidates: [], speakers: [] };

/** A referent that nobody known is, but that may become an entity. */
function newEntity({ kind, name, isNameable, candidates }: Referent): EntityRow | null {
  const slug = name === null || !isNameable ? null : slugOf(name);
  // A slug among the candidates is somebody who was considered, and is not meant.
  if (name === null || slug === null || candidates.some(({ entity }) => entity.slug === slug)) return null;
  if (kind === "PERSON" && name.includes(" ")) return newPerson(slug, name);
  return kind === "ORGANIZATION" ? newOrganization(slug, name) : null;
}

function referredTo({ entity, candidates }: Referent, added: EntityRow | null): Referred {
  const kind = entity?.kind ?? added?.kind;
  const isDoubtful = entity === null || candidates.length > 1;
  return {
    slug: entity?.slug ?? added?.slug ?? null,
    kind: kind ?? null,
    canSpeak: canSpeak(kind),
    candidates: isDoubtful ? candidates.map(candidateSlug) : [],
    speakers: candidates.filter((candidate) => canSpeak(candidate.entity.kind)).map(candidateSlug),
  };
}

function canSpeak(kind: EntityKind | undefined): boolean {
  return speakerKinds.some((speaker) => speaker === kind);
}

function candidateSlug({ entity, score, reasons }: CandidateFact): CandidateSlug {
  return { entity: entity.slug, score: Math.min(Math.max(score, 0), 1), reasons };
}
