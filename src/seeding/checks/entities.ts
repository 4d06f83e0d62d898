import type { EntityEntry } from "../parse.ts";
import type { Registry } from "./registry.ts";
import { checkRules } from "./rules.ts";
import { quote } from "../../shared/quote.ts";

/** Reports what is wrong among entities that are well-formed one by one. */
export function checkEntities(entries: readonly EntityEntry[], registry: Registry): void {
  checkUnique(entries);
  for (const { entity, report } of entries) if (entity !== null) checkRules(entity, registry, report);
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
