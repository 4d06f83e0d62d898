import type { ReferentKind } from "../facts.ts";
import type { Gender } from "../lexicon/given-names.ts";
import type { Mention } from "../mentions/mention.ts";

/** Mentions that mean the same, and what they tell together. It grows while an article is read. */
export interface Cluster {
  readonly mentions: readonly Mention[];
  readonly names: readonly Mention[];
  /** The first of its names in each spelling: an article may give the same name thousands of times. */
  readonly spellings: ReadonlyMap<string, Mention>;
  readonly kind: ReferentKind | null;
  readonly gender: Gender | null;
  readonly number: "ONE" | "MANY" | null;
  readonly roles: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly age: number | null;
  /** True if its words may mean several people of the article and nobody can tell which. */
  readonly isOpen: boolean;
}

interface Growing {
  mentions: Mention[];
  names: Mention[];
  spellings: Map<string, Mention>;
  kind: ReferentKind | null;
  gender: Gender | null;
  number: "ONE" | "MANY" | null;
  roles: Set<string>;
  countries: Set<string>;
  nouns: Set<string>;
  age: number | null;
  isOpen: boolean;
}

/** Which mentions mean the same, as far as the article has been read. */
export interface Clusters {
  of(mention: Mention): Cluster | null;
  /** Puts a mention into a cluster, or into a new one of its own. */
  add(mention: Mention, cluster: Cluster | null): Cluster;
  /** Makes two clusters one: what the first tells wins. */
  merge(a: Cluster, b: Cluster): Cluster;
  /** What other words tell: "Basu, 52" or "she". */
  learn(cluster: Cluster, told: Partial<Pick<Cluster, "kind" | "gender" | "age" | "isOpen">>): void;
  all(): readonly Cluster[];
}

/** Checks whether one of the names of a cluster is written so, by its words, article and description. */
export function isSpelled({ spellings }: Pick<Cluster, "spellings">, is: (name: Mention) => boolean): boolean {
  for (const name of spellings.values()) if (is(name)) return true;
  return false;
}

export function makeClusters(): Clusters {
  // By the index of the mention; most have one in the end.
  const byMention: (Growing | undefined)[] = [];
  const all = new Set<Growing>();
  const take = (cluster: Growing, mention: Mention) => {
    byMention[mention.index] = cluster;
    cluster.mentions.push(mention);
    if (mention.form === "PRONOUN") {
      // A pronoun is joined where its gender fits, so it tells what nothing else did.
      cluster.gender ??= mention.gender;
      if (mention.gender !== null) cluster.kind ??= "PERSON";
      return;
    }
    if (mention.form === "NAME") {
      cluster.names.push(mention);
      const spelling = `${mention.article} ${mention.description} ${mention.words.join(" ")}`;
      if (!cluster.spellings.has(spelling)) cluster.spellings.set(spelling, mention);
    }
    // "The ferry Elsa Brand": what looks like a person's name afterwards is the ferry's.
    const isThing = cluster.kind === "OTHER" && isSpelled(cluster, ({ kind, isSure }) => kind === "OTHER" && isSure);
    if (!isThing) cluster.kind = kindOf(cluster.kind, mention.kind);
    cluster.gender ??= mention.gender;
    cluster.number ??= mention.number;
    for (const role of mention.roles) cluster.roles.add(role);
    if (mention.kind !== "OTHER") for (const country of mention.countries) cluster.countries.add(country);
    if (mention.noun !== null) cluster.nouns.add(mention.noun);
  };
  return {
    of: (mention) => byMention[mention.index] ?? null,
    add(mention, into) {
      const cluster = (into as Growing | null) ?? empty();
      all.add(cluster);
      take(cluster, mention);
      return cluster;
    },
    merge(a, b) {
      if (a === b) return a;
      const [into, from] = [a as Growing, b as Growing];
      for (const mention of from.mentions) take(into, mention);
      into.mentions.sort((x, y) => x.index - y.index);
      into.names.sort((x, y) => x.index - y.index);
      into.age ??= from.age;
      all.delete(from);
      return into;
    },
    learn(cluster, { kind, gender, age, isOpen }) {
      const growing = cluster as Growing;
      growing.kind ??= kind ?? null;
      growing.gender ??= gender ?? null;
      growing.age ??= age ?? null;
      growing.isOpen ||= isOpen === true;
    },
    all: () => [...all],
  };
}

function empty(): Growing {
  return {
    mentions: [],
    names: [],
    spellings: new Map(),
    kind: null,
    gender: null,
    number: null,
    roles: new Set(),
    countries: new Set(),
    nouns: new Set(),
    age: null,
    isOpen: false,
  };
}

// "OTHER" is what a plain noun is before anything better is known.
function kindOf(before: ReferentKind | null, now: ReferentKind | null): ReferentKind | null {
  if (before === null || before === "OTHER") return now ?? before;
  return before;
}
