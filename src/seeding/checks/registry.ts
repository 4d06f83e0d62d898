import type { EntityKind, SeedEntity } from "../entity-format.ts";
import type { EntityEntry, ParsedSeeds } from "../parse.ts";
import type { Report } from "../problem.ts";
import { quote } from "../../shared/quote.ts";

/** What the seed files know by its slug or country code. */
export class Registry {
  private readonly bySlug = new Map<string, EntityEntry>();
  private readonly byCode = new Map<string, EntityEntry>();
  private readonly complete: boolean;

  constructor({ entities, complete }: Pick<ParsedSeeds, "entities" | "complete">) {
    this.complete = complete;
    for (const entry of entities) {
      if (entry.slug !== null && !this.bySlug.has(entry.slug)) this.bySlug.set(entry.slug, entry);
      if (entry.code !== null && !this.byCode.has(entry.code)) this.byCode.set(entry.code, entry);
    }
  }

  /** The entity of a slug; null when there is none or it is malformed. */
  find(slug: string): SeedEntity | null {
    return this.bySlug.get(slug)?.entity ?? null;
  }

  /** The slug of the country with an alpha-2 code that was checked before. */
  countrySlug(code: string): string {
    const slug = this.byCode.get(code)?.slug ?? null;
    if (slug === null) throw new Error(`No country has the code ${code}.`);
    return slug;
  }

  /** Reports an unknown slug, or one whose entity is of none of `kinds`. */
  check(slug: string | undefined, kinds: readonly EntityKind[], report: Report): void {
    if (slug === undefined) return;
    const entry = this.bySlug.get(slug);
    if (entry === undefined) {
      if (this.complete) report([], `no entity has the slug ${quote(slug)}; correct it or add the entity to its file`);
    } else if (!kinds.includes(entry.kind)) {
      report([], `${quote(slug)} (${entry.file}) is of kind ${entry.kind}; only ${kinds.join(" or ")} is allowed here`);
    }
  }

  /** Reports an unknown country code. */
  checkCountry(code: string | undefined, report: Report): void {
    if (code === undefined || this.byCode.has(code) || !this.complete) return;
    report([], `no country has the code ${quote(code)}; correct it or add the country to countries.json`);
  }
}
