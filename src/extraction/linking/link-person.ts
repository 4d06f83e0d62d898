import type { CandidateFact } from "../facts.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import { describes, holdersOf, notAlive } from "./holders.ts";
import type { ArticleEvidence } from "./article-evidence.ts";
import type { LinkContext, NameCluster } from "./link-cluster.ts";
import { belongs, readOffice } from "./office.ts";
import { livesOn } from "./period.ts";
import { isCourtesy, readPersonName, shorterForms } from "./person-name.ts";
import { doubts, nameScores, shareAmong } from "./scores.ts";
import { surnameEvidence } from "./surname-evidence.ts";

/** Somebody who may bear a name, and how sure the name alone makes it. */
interface Bearer {
  readonly entity: KnownEntity;
  readonly score: number;
  readonly reason: string;
  /** The surname that is all the article calls them; null for a full name. */
  readonly surname: string | null;
}

interface Weighed extends CandidateFact {
  /** True if anything but the name speaks for or against. */
  readonly verdict: "FOR" | "AGAINST" | "NONE";
}

/** People whom the names and descriptions of a cluster may mean. */
export function linkPerson(cluster: NameCluster, knowledge: Knowledge, context: LinkContext): readonly CandidateFact[] {
  const isPlace = (word: string) => knowledge.named(word).some(({ entity }) => entity.kind === "COUNTRY");
  const names = cluster.names.map((name) => readPersonName(name, isPlace));
  const longest = names.reduce((length, { words }) => Math.max(length, words.length), 0);
  const full = names.filter(({ words }) => words.length === longest).map(({ words }) => words);
  const written = new Set(names.flatMap(({ title }) => (title === "" ? [] : [title])));
  const descriptions = [...new Set([...cluster.descriptions, ...written])];

  // A full name decides: "Kim Yo-jong" is not Kim Jong-un, although both are "Kim".
  // "Pope Francis" may be the very name.
  const titled = names
    .filter(({ title, words }) => words.length === longest && title !== "" && !isCourtesy(title))
    .map(({ title, words }) => [`${title} ${words.join(" ")}`]);
  const bearers = [...full, ...titled].flatMap((words) => bearersOf(words, knowledge));
  const unique = new Map(bearers.toSorted((a, b) => a.score - b.score).map((bearer) => [bearer.entity, bearer]));
  const weighed = [...unique.values()].map((bearer) => weigh(bearer, descriptions, knowledge, context));
  return amongRivals(weighed, longest === 1);
}

function bearersOf(words: readonly string[], knowledge: Knowledge): readonly Bearer[] {
  const written = words.join(" ");
  const ways = [written, ...shorterForms(words)].flatMap((form) =>
    knowledge
      .named(form)
      .filter(({ entity, alias }) => entity.kind === "PERSON" && alias.kind !== "ROLE")
      .map(({ entity, alias }) => {
        const isSurname = alias.kind === "SURNAME" || (words.length === 1 && fits(entity, written));
        const full = form === written ? nameScores.full : nameScores.otherForm;
        const kind = alias.kind.toLowerCase();
        const reason = `${kind} "${alias.text}" of ${entity.name}`;
        return {
          entity,
          score: isSurname ? nameScores.surname : full,
          reason: form === written ? reason : `${reason}, written "${written}"`,
          surname: isSurname ? written : null,
        };
      }),
  );
  return ways;
}

// An alias of kind NAME such as "Mr. Putin" is a surname all the same.
function fits({ aliases }: KnownEntity, written: string): boolean {
  return aliases.some(({ kind, text }) => kind === "SURNAME" && text === written);
}

function weigh(
  bearer: Bearer,
  descriptions: readonly string[],
  knowledge: Knowledge,
  { on, evidence }: LinkContext,
): Weighed {
  const { entity, score, surname } = bearer;
  const reasons = [bearer.reason];
  if (on !== null && !livesOn(entity, on)) {
    // A full name is his all the same: the dead do not speak, but they are spoken of.
    const likely = surname === null ? score : score * doubts.notAlive;
    return { entity, score: likely, reasons: [...reasons, notAlive(entity, on)], verdict: "AGAINST" };
  }
  const fitting = descriptions.flatMap((words) => fit(words, bearer, knowledge, on, evidence) ?? []);
  if (fitting.length > 0) {
    const sure = surname === null ? nameScores.fullWithOffice : nameScores.surnameWithOffice;
    return { entity, score: sure, reasons: [...reasons, ...fitting], verdict: "FOR" };
  }
  const refuted = descriptions.flatMap((description) => contradiction(description, entity, knowledge, on) ?? []);
  if (refuted.length > 0) {
    // "Then Russian President Dmitry Medvedev" of another year: a full name and an office once held are his.
    const once =
      surname === null ? descriptions.flatMap((words) => describes(`then ${words}`, entity, knowledge, on) ?? []) : [];
    if (once.length > 0) return { entity, score, reasons: [...reasons, ...once], verdict: "NONE" };
    return { entity, score: score * doubts.contradicted, reasons: [...reasons, ...refuted], verdict: "AGAINST" };
  }
  return { entity, ...withoutOffice(bearer, descriptions, knowledge, evidence), verdict: "NONE" };
}

/** How sure a name is where no office speaks for it: a full name is anyway, a surname only with what the article names. */
function withoutOffice(
  { entity, score, surname, reason }: Bearer,
  descriptions: readonly string[],
  knowledge: Knowledge,
  evidence: ArticleEvidence | undefined,
): { readonly score: number; readonly reasons: readonly string[] } {
  const its = knowledge.bySlug(entity.country ?? "")?.name ?? entity.country;
  const isHome = descriptions.some((description) => {
    const { of } = readOffice(description, knowledge);
    return of.length > 0 && belongs(entity, of);
  });
  if (surname !== null) {
    if (isHome) return { score: nameScores.surnameWithCountry, reasons: [reason, `of ${its}, as is said of them`] };
    const told = surnameEvidence(entity, surname, evidence, knowledge);
    return { score: told.score, reasons: [reason, told.reason] };
  }
  if (!isHome && (entity.country === null || evidence?.homes.has(entity.country) !== true)) {
    return { score, reasons: [reason] };
  }
  const near = score === nameScores.full ? nameScores.fullWithCountry : score;
  return { score: near, reasons: [reason, `of ${its}, which is named`] };
}

// Heads of state and government need no country beside a surname: there are few of a name.
const highOffices = /^(?:president|prime minister|chancellor|king|queen|emperor|pope)$/;

/** Why a description fits somebody. An office without its country is no evidence for a surname unless that is named. */
function fit(
  description: string,
  { entity, surname }: Bearer,
  knowledge: Knowledge,
  on: string | null,
  evidence: ArticleEvidence | undefined,
): string | null {
  const reason = describes(description, entity, knowledge, on);
  if (reason === null || surname === null) return reason;
  const { of, title } = readOffice(description, knowledge);
  const isPlaced = of.length > 0 || highOffices.test(title) || isAlias(description, entity, knowledge);
  return isPlaced || (entity.country !== null && evidence?.homes.has(entity.country) === true) ? reason : null;
}

function isAlias(description: string, entity: KnownEntity, knowledge: Knowledge): boolean {
  return knowledge.named(description).some((named) => named.entity === entity && named.alias.kind === "ROLE");
}

/** What in a description is not true of somebody: another's office at that time, another country. */
function contradiction(
  description: string,
  entity: KnownEntity,
  knowledge: Knowledge,
  on: string | null,
): string | null {
  const { of, tense } = readOffice(description, knowledge);
  if (of.length === 0) return null;
  if (!belongs(entity, of) && entity.country !== null) return `${entity.name} is not of the "${description}"'s country`;
  const holder = tense === "NOW" ? holdersOf(description, knowledge, on)[0] : undefined;
  if (holder === undefined || holder.entity === entity || holder.score < 0.5) return null;
  return holder.reasons[0] ?? null;
}

/** Several who may bear a surname share its certainty, unless something tells for one of them. */
function amongRivals(weighed: readonly Weighed[], isSurname: boolean): readonly CandidateFact[] {
  const rivals = weighed.filter(({ verdict }) => verdict !== "AGAINST");
  const told = rivals.filter(({ verdict }) => verdict === "FOR");
  return weighed.map(({ entity, score, reasons, verdict }) => {
    const isTold = told.length === 1 && verdict === "FOR";
    const share = rivals.length > 1 && verdict !== "AGAINST" && !isTold ? shareAmong(rivals.length) : 1;
    const overruled = isSurname && told.length > 0 && verdict === "NONE" ? doubts.overruled : 1;
    return { entity, reasons, score: score * share * overruled };
  });
}
