import { fold } from "../../entity-resolution/fold.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import type { ArticleEvidence } from "./article-evidence.ts";
import { nameScores } from "./scores.ts";

/** How sure what an article names makes it that a surname is of somebody, and why. */
export interface SurnameEvidence {
  readonly score: number;
  readonly reason: string;
}

/** What an article tells of a surname that stands without an office, the strongest first. */
export function surnameEvidence(
  entity: KnownEntity,
  surname: string,
  evidence: ArticleEvidence | undefined,
  knowledge: Knowledge,
): SurnameEvidence {
  return (
    named(entity, surname, evidence, knowledge) ??
    ofHome(entity, evidence, knowledge) ??
    ofOrganization(entity, evidence, knowledge) ?? {
      score: nameScores.surname,
      reason: `the article names neither ${entity.name} in full nor an office, country or organization of theirs`,
    }
  );
}

/** Who bears the surname in full: the known bearer, or only others. */
function named(
  entity: KnownEntity,
  surname: string,
  evidence: ArticleEvidence | undefined,
  knowledge: Knowledge,
): SurnameEvidence | null {
  const bearers = evidence?.fullNames.get(fold(surname)) ?? [];
  const isOwn = (name: string) => knowledge.named(name).some((one) => one.entity === entity);
  if (bearers.some(isOwn)) {
    return { score: nameScores.surnameAfterFullName, reason: `the article names ${entity.name} in full` };
  }
  const [other] = bearers;
  return other === undefined
    ? null
    : { score: nameScores.surnameOfAnother, reason: `the article names ${other}, who bears the surname too` };
}

function ofHome({ country }: KnownEntity, evidence: ArticleEvidence | undefined, knowledge: Knowledge) {
  if (country === null || evidence?.homes.has(country) !== true) return null;
  const name = knowledge.bySlug(country)?.name ?? country;
  return { score: nameScores.surnameWithCountry, reason: `of ${name}, which is named` };
}

function ofOrganization({ roles }: KnownEntity, evidence: ArticleEvidence | undefined, knowledge: Knowledge) {
  const slug = roles.find(({ organization }) => organization !== null && evidence?.organizations.has(organization));
  if (slug?.organization === undefined || slug.organization === null) return null;
  const name = knowledge.bySlug(slug.organization)?.name ?? slug.organization;
  return { score: nameScores.surnameWithOrganization, reason: `${slug.title} of ${name}, which is named` };
}
