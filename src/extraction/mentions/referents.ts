import type { Document } from "../document.ts";
import type { MentionFact, Referent, ReferentKind } from "../facts.ts";
import type { KnownEntity } from "../knowledge.ts";
import { chosenOf } from "../linking/chosen.ts";
import { seatsOfPower } from "../linking/countries/politics.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Cluster } from "../coreference/clusters.ts";
import { finalKind } from "./final-kind.ts";
import { fullerName } from "./fuller-name.ts";
import type { Mention } from "./mention.ts";
import { type ArticleLinking, namesOf } from "./linking.ts";

/** Clusters as facts, in the order of their first mention; plain things without a name are left out unless they speak. */
export function referentsOf(
  document: Document,
  clusters: readonly Cluster[],
  quotations: readonly Quotation[],
  linking: ArticleLinking,
  mentionOf: (phrase: NounPhrase) => Mention | null,
): { readonly referents: readonly Referent[]; readonly mentions: readonly MentionFact[] } {
  const agents = new Set<Mention | null>();
  for (const { speaker, speakerCandidates, reporters } of quotations) {
    for (const phrase of [...(speaker === null ? [] : [speaker.phrase]), ...speakerCandidates, ...reporters])
      agents.add(mentionOf(phrase));
  }
  const kept = clusters
    .map((cluster) => ({ cluster, kind: finalKind(document, cluster) }))
    .filter(
      ({ cluster, kind }) => cluster.mentions.some((mention) => agents.has(mention)) || isWorthKeeping(cluster, kind),
    )
    .sort((a, b) => (a.cluster.mentions[0]?.index ?? 0) - (b.cluster.mentions[0]?.index ?? 0));
  const referents: Referent[] = [];
  const mentions: (MentionFact & { readonly index: number })[] = [];
  kept.forEach(({ cluster, kind }, referent) => {
    referents.push(referentOf(document, cluster, kind, linking));
    for (const { start, wholeEnd: end, form, index } of cluster.mentions) {
      mentions.push({ start, end, text: document.text.slice(start, end), form, referent, index });
    }
  });
  mentions.sort((a, b) => a.index - b.index);
  return { referents, mentions: mentions.map(({ index: _, ...mention }) => mention) };
}

function isWorthKeeping({ names, mentions }: Cluster, kind: ReferentKind): boolean {
  if (names.length > 0) return true;
  return kind !== "OTHER" && mentions.some(({ form }) => form === "DESCRIPTION");
}

function referentOf(document: Document, cluster: Cluster, kind: ReferentKind, linking: ArticleLinking): Referent {
  const names = namesOf(cluster);
  const fuller = kind === "PERSON" && !cluster.isOpen ? fullerName(document, cluster) : null;
  if (fuller !== null) names.unshift(fuller);
  const name = names.find((own) => kind !== "COUNTRY" || !linking.isDemonym(own)) ?? names[0] ?? null;
  // A town is not the country that it stands for elsewhere, nor is the White House.
  const isOther = kind === "PLACE" || (kind === "ORGANIZATION" && names.some((own) => seatsOfPower.test(own)));
  // Whom of the article a shared surname means nobody can tell, so whom of the base neither.
  const candidates = (cluster.isOpen ? [] : linking.candidatesOf(cluster, kind)).filter(
    ({ entity }) => !isOther || entity.kind !== "COUNTRY" || names.some((own) => linking.isCountry(own)),
  );
  const entity = chosenOf(candidates);
  return {
    kind: entity?.kind ?? kind,
    name: nameOf(withPlace(document, cluster, name), kind, entity, linking),
    description: name === null ? descriptionOf(document, cluster) : null,
    entity,
    candidates,
    isNameable: isNameable(cluster, kind, name),
    offices: [],
    stateControlled: null,
  };
}

/** "Ministry of Health in Gaza", where that is what the article calls it at first. */
function withPlace({ text }: Document, { names }: Cluster, name: string | null): string | null {
  const first = names.find((mention) => mention.name === name);
  return name === null || first === undefined ? name : name + text.slice(first.end, first.wholeEnd);
}

/** The words that first describe what has no name. */
function descriptionOf({ text }: Document, { mentions }: Cluster): string | null {
  const first = mentions.find(({ form }) => form === "DESCRIPTION");
  return first === undefined ? null : text.slice(first.start, first.wholeEnd);
}

/** A country that the article knows by its people alone has its own name. */
function nameOf(
  name: string | null,
  kind: ReferentKind,
  entity: KnownEntity | null,
  linking: ArticleLinking,
): string | null {
  return name !== null && entity !== null && kind === "COUNTRY" && linking.isDemonym(name) ? entity.name : name;
}

/** A full name, given and family, makes a person nameable, a proper name an organization. */
function isNameable({ names, number, isOpen }: Cluster, kind: ReferentKind, name: string | null): boolean {
  if (name === null || number === "MANY" || isOpen) return false;
  if (kind === "ORGANIZATION") return names.some(({ phrase }) => phrase !== null);
  return kind === "PERSON" && /^\p{Lu}.*\s.*\p{Lu}/u.test(name);
}
