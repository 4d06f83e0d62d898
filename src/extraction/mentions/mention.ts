import type { ReferentKind } from "../facts.ts";
import type { Gender } from "../lexicon/given-names.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Span } from "../span.ts";

/** What the words of a phrase alone tell. */
export interface Reading {
  /** The name without titles: "Yusuf al-Omar"; null for descriptions and pronouns. */
  readonly name: string | null;
  /** The words of the name, folded, marks left out. */
  readonly words: readonly string[];
  /** What stands before a name ("Malaysia's Prime Minister") or is the description ("Russian leader"); "" for neither. */
  readonly description: string;
  /** Singular role nouns among them, lower case: "minister", "leader". */
  readonly roles: readonly string[];
  /** The head noun of a description in lower case: "ministry". */
  readonly noun: string | null;
  /** Slugs of countries that the words before the head name. */
  readonly countries: readonly string[];
  readonly kind: ReferentKind | null;
  /** False where the kind is what such a name mostly means: "Austin" is a town unless the article has a Mr Austin. */
  readonly isSure: boolean;
  readonly gender: Gender | null;
  readonly number: "ONE" | "MANY" | null;
  /** "the", "a", a possessor, or nothing before it. */
  readonly article: "DEFINITE" | "INDEFINITE" | "POSSESSED" | "NONE";
}

/** What a name tells that has no words around it. */
export const plainName = {
  description: "",
  roles: [],
  noun: null,
  countries: [],
  gender: null,
  number: "ONE",
  article: "NONE",
} as const;

/** A phrase, or a name inside one ("Russian" in "the Russian leader"), that may refer to something. */
export interface Mention extends Span, Reading {
  readonly index: number;
  readonly form: NounPhrase["form"];
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Null for a name inside another phrase. */
  readonly phrase: NounPhrase | null;
  readonly possessor: boolean;
  /** The end with what a description is of: after "council" in "a spokesman for the council". */
  readonly wholeEnd: number;
  /** Index into the sentences of the document. */
  readonly sentence: number;
  /** The statement in marks that it stands in: index into the quotations; null outside. */
  readonly quotation: number | null;
  /** True if it stands in what somebody is said to have said, in marks or not. */
  readonly reported: boolean;
  readonly isSubject: boolean;
  /** True if a statement is ascribed to it. */
  readonly speaks: boolean;
}
