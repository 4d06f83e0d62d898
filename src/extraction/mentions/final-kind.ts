import type { Document } from "../document.ts";
import type { ReferentKind } from "../facts.ts";
import { locative } from "../lexicon/places.ts";
import { type Cluster, isSpelled } from "../coreference/clusters.ts";
import { thingNouns } from "../lexicon/things.ts";
import type { Mention } from "./mention.ts";

// "Sinn Féin's Declan Kiernan" is a person, "the Westwind Renewables" is none.
const mayStandBefore: ReadonlySet<Mention["article"]> = new Set(["NONE", "POSSESSED"]);

// "Rosneft", "MegaFon", "3M": words that are made up for a body; "McCain" and "DeSantis" are families.
const madeUp =
  /(?:corp|soft|hansa|jet|mart|chem|tel|cell|data|bank|tech|media|pharma|telecom|prom|neft|flot|com|ware|works|flix)$|\d|^(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|Fitz)\p{Lu})\p{L}*\p{Ll}\p{Lu}/u;

/** What a cluster is, all told: what its words left open its use decides. */
export function finalKind(document: Document, cluster: Cluster): ReferentKind {
  const { kind, names, mentions } = cluster;
  if (kind !== null && (kind !== "OTHER" || names.length === 0)) return kind;
  if (names.length === 0 || isSpelled(cluster, ({ kind: own, isSure }) => own === "OTHER" && isSure)) return "OTHER";
  const surnames = new Set(names.flatMap(({ words }) => (words.length > 1 ? [words.at(-1) ?? ""] : [])));
  // "Water Health", then "Health"
  for (const word of surnames) if (thingNouns.has(word)) surnames.delete(word);
  // Somebody is called by the last word of a full name after it; a body hardly ever is.
  const isNumbered = names.some(({ name }) => /\d/.test(name ?? ""));
  if (isNumbered) return "OTHER";
  if (
    names.some(
      ({ words: [word = "", more], article }) => more === undefined && surnames.has(word) && article === "NONE",
    )
  )
    return "PERSON";
  if (mentions.some((mention) => mention.speaks)) return speakerKind(document, cluster);
  const placed = names.filter((mention) => locative.has(document.tokens[mention.first - 1]?.lower ?? "")).length;
  return placed > 0 && placed * 3 >= names.length ? "PLACE" : "OTHER";
}

/** Who speaks is a person, unless the name or what is said of it is of a body. */
function speakerKind(document: Document, { names, mentions }: Cluster): ReferentKind {
  if (!names.every(isPersonal)) return "ORGANIZATION";
  if (names.some(({ words }) => words.length > 1)) return "PERSON";
  const isBody = names.some((name) => isRun(document, name)) || mentions.some((mention) => isThing(document, mention));
  return isBody ? "ORGANIZATION" : "PERSON";
}

/** A name that a person can have: one word is a surname, as the bodies known by one word are in the lexicon. */
function isPersonal({ words, article, name }: Mention): boolean {
  if (words.length > 3 || !mayStandBefore.has(article)) return false;
  return words.length > 1 || (article === "NONE" && !madeUp.test(name ?? ""));
}

const business = /^(?:ceo|cfo|shares|stock|shareholders|employees|customers|executives|subsidiary|founder|co-founder)$/;

// "Zentrix shares", "Zentrix's chief executive", "founded Zentrix", "Zentrix spokesman"; but "Putin's spokesman".
function isRun({ tokens }: Document, { first, last }: Mention): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  const isOwner = /^['’]s$/u.test(word(last));
  const after = isOwner ? last + 1 : last;
  if (/^(?:co-)?founded$|^acquired$/.test(word(first - 1))) return true;
  if (!isOwner && /^spokes(?:man|woman|person)$/.test(word(after))) return true;
  return business.test(word(after)) || (word(after) === "chief" && word(after + 1) === "executive");
}

// "its", and "it" that does something, mean no person; "it was over" means nothing in particular.
function isThing({ tokens }: Document, { first }: Mention): boolean {
  const [word, verb = "", after = ""] = [0, 1, 2].map((step) => tokens[first + step]?.lower ?? "");
  if (word !== "it") return word === "its";
  return /^(?:would|will|had|has)$/.test(verb) && !/^(?:be|been|become|take|taken|not|n't|n’t)$/.test(after);
}
