import type { SeedAlias, SeedEntity } from "../entity-format.ts";
import type { EntityEntry } from "../parse.ts";
import { type Report, under } from "../problem.ts";
import { entityKinds } from "../../entities/entity.ts";
import type { Registry } from "./registry.ts";
import { quote } from "./spans.ts";

/** Reports what is wrong among entities that are well-formed one by one: duplicates, unknown slugs, dates in disorder. */
export function checkEntities(entries: readonly EntityEntry[], registry: Registry): void {
  checkUnique(entries);
  for (const { entity, report } of entries) {
    if (entity === null) continue;
    checkAliases(entity.aliases ?? [], under(report, "aliases"));
    checkReferences(entity, registry, report);
    checkOrder(entity, report);
  }
}

function checkUnique(entries: readonly EntityEntry[]): void {
  const owners = new Map<string, EntityEntry>();
  for (const entry of entries) {
    const { slug, entity } = entry;
    const values = {
      slug,
      wikidataId: entity?.wikidataId,
      code: entity?.kind === "COUNTRY" ? entity.code : undefined,
      code3: entity?.kind === "COUNTRY" ? entity.code3 : undefined,
    };
    for (const [field, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      const owner = owners.get(`${field} ${value}`);
      if (owner === undefined) owners.set(`${field} ${value}`, entry);
      else
        entry.report(
          [field],
          `${quote(value)} is taken by ${quote(owner.slug ?? "")} in ${owner.file}; each needs its own`,
        );
    }
  }
}

function checkAliases(aliases: readonly SeedAlias[], report: Report): void {
  checkDistinct(
    aliases.map(({ text, kind, from }) => ({ key: `${kind} ${text} ${from}`, said: `the ${kind} ${quote(text)}` })),
    report,
  );
  aliases.forEach(({ from, until }, index) => checkPeriod(from, until, under(report, index, "until"), "from"));
}

function checkReferences(entity: SeedEntity, registry: Registry, report: Report): void {
  if (entity.kind === "PERSON") {
    registry.checkCountry(entity.nationality, under(report, "nationality"));
    const roles = entity.roles ?? [];
    roles.forEach(({ country, organization }, index) => {
      registry.checkCountry(country, under(report, "roles", index, "country"));
      registry.check(organization, ["ORGANIZATION"], under(report, "roles", index, "organization"));
    });
    checkDistinct(
      roles.map(({ title, start }) => ({ key: `${title} ${start}`, said: `the role ${quote(title)}` })),
      under(report, "roles"),
    );
  }
  if (entity.kind === "ORGANIZATION" || entity.kind === "PLACE") {
    registry.checkCountry(entity.country, under(report, "country"));
  }
  if (entity.kind === "EVENT") {
    const participants = entity.participants ?? [];
    registry.check(entity.place, ["PLACE"], under(report, "place"));
    participants.forEach((slug, index) => registry.check(slug, entityKinds, under(report, "participants", index)));
    checkDistinct(
      participants.map((slug) => ({ key: slug, said: quote(slug) })),
      under(report, "participants"),
    );
  }
}

function checkOrder(entity: SeedEntity, report: Report): void {
  if (entity.kind === "PERSON") {
    checkPeriod(entity.birthDate, entity.deathDate, under(report, "deathDate"), "birthDate");
    (entity.roles ?? []).forEach(({ start, end }, index) =>
      checkPeriod(start, end, under(report, "roles", index, "end"), "start"),
    );
  }
  if (entity.kind === "EVENT") checkPeriod(entity.startDate, entity.endDate, under(report, "endDate"), "startDate");
}

/** Reports an end that lies before its start. */
export function checkPeriod(
  start: string | undefined,
  end: string | undefined,
  report: Report,
  startField: string,
): void {
  if (start !== undefined && end !== undefined && end < start) {
    report([], `${end} lies before "${startField}" ${start}; correct one of them`);
  }
}

/** Reports the items of a list whose key an earlier one has. */
export function checkDistinct(items: readonly { readonly key: string; readonly said: string }[], report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ key, said }, index) => {
    if (seen.has(key)) report([index], `${said} is given twice; remove one`);
    seen.add(key);
  });
}
