import type { Referent } from "../facts.ts";
import type { KnownEntity } from "../knowledge.ts";
import type { ArticleReading } from "./known-names.ts";

/**
 * A reading in which everything known is one referent, whatever it is called: "Kim" and "the North Korean leader",
 * "Washington" and "the US". What nothing in the text means any more is left out.
 */
export function oncePerEntity({ referents, mentions }: ArticleReading): ArticleReading {
  const meant = new Set(mentions.map(({ referent }) => referent));
  const kept: Referent[] = [];
  const moved = new Map<number, number>();
  const byEntity = new Map<KnownEntity, number>();
  referents.forEach((referent, index) => {
    if (!meant.has(index)) return;
    const { entity } = referent;
    const before = entity === null ? undefined : byEntity.get(entity);
    const [at, known] = before === undefined ? [kept.length, undefined] : [before, kept[before]];
    kept[at] = known === undefined ? referent : together(known, referent);
    moved.set(index, at);
    if (entity !== null) byEntity.set(entity, at);
  });
  return {
    referents: kept,
    mentions: mentions.map((mention) => ({ ...mention, referent: moved.get(mention.referent) ?? mention.referent })),
  };
}

function together(a: Referent, b: Referent): Referent {
  const fuller = fullness(b) > fullness(a) ? b : a;
  const name = fuller.name ?? a.name ?? b.name;
  return {
    ...fuller,
    name,
    description: name === null ? (a.description ?? b.description) : null,
    isNameable: a.isNameable || b.isNameable,
    offices: [...a.offices, ...b.offices],
    stateControlled: a.stateControlled ?? b.stateControlled,
  };
}

/** How much of a name a referent has: none, a seat that stands for it, or so many words of its own. */
function fullness({ name, entity }: Referent): number {
  if (name === null) return -1;
  const standsFor = entity?.aliases.some(({ kind, text }) => text === name && stands.has(kind)) === true;
  return standsFor ? 0 : name.split(/[\s-]+/u).length * 100 + name.length;
}

const stands: ReadonlySet<string> = new Set(["METONYM", "DEMONYM", "ROLE", "SURNAME", "ABBREVIATION"]);
