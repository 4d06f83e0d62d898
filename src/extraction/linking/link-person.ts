import type { CandidateFact } from "../facts.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import { describes, holdersOf, notAlive } from "./holders.ts";
import type { LinkContext, NameCluster } from "./link-cluster.ts";
import { belongs, readOffice } from "./office.ts";
import { livesOn } from "./period.ts";
import { readPersonName, shorterForms } from "./person-name.ts";

/** Somebody who may bear a name, and how sure the name alone makes it. */
interface Bearer {
  readonly entity: KnownEntity;
  readonly score: number;
  readonly reason: string;
}

interface Weighed extends CandidateFact {
  /** Whether anything but the name speaks for or against. */
  readonly verdict: "FOR" | "AGAINST" | "NONE";
}

const surnameScore = 0.6;
const contradicted = 0.2;
const impossible = 0.1;

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
    .filter(({ title, words }) => title !== "" && words.length === longest)
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
        const isSurname = words.length === 1 && (alias.kind === "SURNAME" || fits(entity, written));
        const score = isSurname ? surnameScore : form === written ? 0.95 : 0.85;
        const kind = alias.kind.toLowerCase();
        const reason = `${kind} "${alias.text}" of ${entity.name}`;
        return { entity, score, reason: form === written ? reason : `${reason}, written "${written}"` };
      }),
  );
  return ways;
}

// An alias of kind NAME such as "Mr. Putin" is a surname all the same.
function fits({ aliases }: KnownEntity, written: string): boolean {
  return aliases.some(({ kind, text }) => kind === "SURNAME" && text === written);
}

function weigh(
  { entity, score, reason }: Bearer,
  descriptions: readonly string[],
  knowledge: Knowledge,
  { on, countries }: LinkContext,
): Weighed {
  const reasons = [reason];
  if (on !== null && !livesOn(entity, on)) {
    // A full name is his all the same: the dead do not speak, but they are spoken of.
    const likely = score > surnameScore ? 1 : impossible;
    return { entity, score: score * likely, reasons: [...reasons, notAlive(entity, on)], verdict: "AGAINST" };
  }
  const fitting = descriptions.flatMap((description) => describes(description, entity, knowledge, on) ?? []);
  const refuted = descriptions.flatMap((description) => contradiction(description, entity, knowledge, on) ?? []);
  if (fitting.length > 0) {
    const sure = 1 - (1 - score) * 0.3;
    return { entity, score: sure, reasons: [...reasons, ...fitting], verdict: "FOR" };
  }
  // "Then Russian President Dmitry Medvedev" of another year: a full name and an office once held are his.
  const once =
    score > surnameScore
      ? descriptions.flatMap((words) => describes(`then ${words}`, entity, knowledge, on) ?? [])
      : [];
  if (refuted.length > 0 && once.length > 0) {
    return { entity, score, reasons: [...reasons, ...once], verdict: "NONE" };
  }
  if (refuted.length > 0) {
    return { entity, score: score * contradicted, reasons: [...reasons, ...refuted], verdict: "AGAINST" };
  }
  const home = descriptions.some((description) => {
    const { of } = readOffice(description, knowledge);
    return of.length > 0 && belongs(entity, of);
  });
  const near = home || (entity.country !== null && countries?.has(entity.country) === true);
  if (!near) return { entity, score, reasons, verdict: "NONE" };
  const its = knowledge.bySlug(entity.country ?? "")?.name ?? entity.country;
  return { entity, score: 1 - (1 - score) * 0.7, reasons: [...reasons, `of ${its}, which is named`], verdict: "NONE" };
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
    const share = rivals.length > 1 && verdict !== "AGAINST" ? 0.5 + 0.5 / rivals.length : 1;
    const overruled = isSurname && told.length > 0 && verdict === "NONE" ? 0.5 : 1;
    return { entity, reasons, score: score * (told.length === 1 && verdict === "FOR" ? 1 : share) * overruled };
  });
}
