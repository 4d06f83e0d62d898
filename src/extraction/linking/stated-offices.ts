import { fold } from "../../entity-resolution/fold.ts";
import type { Document } from "../document.ts";
import type { MentionFact, OfficeFact, Referent } from "../facts.ts";
import { notInOffice, officeModifiers, officeNouns } from "../lexicon/offices.ts";
import type { Span } from "../span.ts";
import type { ArticleReading } from "./known-names.ts";
import { startsIn } from "./starts-in.ts";
import { canonicalTitle } from "./titles.ts";

/** A word of a description and where it stands. */
interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

type Owner = Pick<OfficeFact, "country" | "organization"> & Span;

/**
 * A reading in which people have the offices that the article says they hold: by a title before the name ("German
 * Chancellor Angela Merkel"), or by a description beside it ("Angela Merkel, the chancellor of Germany").
 */
export function withStatedOffices({ text }: Document, reading: ArticleReading): ArticleReading {
  const { referents, mentions } = reading;
  const offices = new Map<number, OfficeFact[]>();
  mentions.forEach((mention, index) => {
    const referent = referents[mention.referent];
    if (referent?.kind !== "PERSON" || mention.form === "PRONOUN") return;
    if (mention.form === "DESCRIPTION" && !isBesideName(text, mentions, index)) return;
    const office = officeIn(text, mention, referent, reading);
    if (office === null) return;
    const before = offices.get(mention.referent);
    if (before === undefined) offices.set(mention.referent, [office]);
    else before.push(office);
  });
  return {
    mentions,
    referents: referents.map((referent, index) => {
      const stated = offices.get(index);
      return stated === undefined ? referent : { ...referent, offices: onceEach([...referent.offices, ...stated]) };
    }),
  };
}

function officeIn(
  text: string,
  mention: MentionFact,
  { name }: Referent,
  { mentions, referents }: ArticleReading,
): OfficeFact | null {
  const isNaming = mention.form === "NAME";
  const all = wordsOf(text, mention);
  if (!all.some(({ lower }) => officeNouns.has(lower))) return null;
  const words = isNaming ? beforeName(all, name ?? "") : all;
  if (words.length === 0 || isOutOfOffice(text, mention)) return null;
  const title = titleIn(words);
  const last = title.at(-1);
  if (last === undefined) return null;
  const after = isNaming ? mention.end : last.end;
  const inside = startsIn(mentions, { start: mention.start, end: after + maxLink });
  const isOfBody = ({ start }: Word) =>
    inside.some((one) => one.end > start && one.start < start && referents[one.referent]?.kind === "ORGANIZATION");
  // "Norda Bank chief executive" heads no "Bank".
  const first = title.find((word) => !isOfBody(word)) ?? last;
  const owners = inside.flatMap((one): readonly Owner[] => ownerOf(one, referents[one.referent]));
  const owner =
    owners.findLast((one) => isBefore(text, one, first)) ?? owners.find((one) => isAfter(text, one, after)) ?? nobody;
  return {
    start: Math.min(first.start, owner.start),
    end: isNaming ? last.end : Math.max(last.end, owner.end),
    title: text.slice(first.start, last.end),
    country: owner.country,
    organization: owner.organization,
  };
}

const nobody: Owner = { start: Infinity, end: 0, country: null, organization: null };

/** "the former", "acting" in the mention or the words just before it in its clause. */
function isOutOfOffice(text: string, mention: MentionFact): boolean {
  const before = text.slice(Math.max(0, mention.start - 8), mention.start).replace(/^.*[.!?,;:]/su, "");
  return notInOffice.test(before + mention.text);
}

/** " of the " */
const maxLink = 8;

function ownerOf({ start, end, form }: MentionFact, referent: Referent | undefined): readonly Owner[] {
  const slug = form === "NAME" ? referent?.entity?.slug : undefined;
  if (slug === undefined) return [];
  if (referent?.kind === "COUNTRY") return [{ start, end, country: slug, organization: null }];
  return referent?.kind === "ORGANIZATION" ? [{ start, end, country: null, organization: slug }] : [];
}

// "German ", "Germany's new ": "French club president" is no president of France.
function isBefore(text: string, owner: Span, title: Span): boolean {
  return owner.end <= title.start && betweenOwner.test(text.slice(owner.end, title.start));
}

const betweenOwner =
  /^(?:['’]s?)?\s+(?:(?:current|incumbent|new|newly elected|longtime|long-time|long-serving|veteran|powerful|outgoing|embattled|reclusive|beleaguered|visiting|serving|sitting|centrist|conservative|liberal|socialist|populist|caretaker|transitional)\s+)*$/iu;

// " of the "
function isAfter(text: string, owner: Span, end: number): boolean {
  return owner.start >= end && /^,? (?:of|at|for) (?:the )?$/u.test(text.slice(end, owner.start));
}

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[^\s,()"“”]+/gu)].map(({ 0: word, index }) => {
    return { start: start + index, end: start + index + word.length, text: word, lower: word.toLowerCase() };
  });
}

/** The words of a naming phrase before the name itself. */
function beforeName(words: readonly Word[], name: string): readonly Word[] {
  const own = new Set(fold(name).split(" "));
  let last = words.length;
  while (
    last > 0 &&
    fold(words[last - 1]?.text ?? "")
      .split(" ")
      .some((part) => own.has(part))
  )
    last -= 1;
  return last === words.length ? [] : words.slice(0, last);
}

/** The words of a title in a description that has an office for its head: "chief executive"; none for all else. */
function titleIn(words: readonly Word[]): readonly Word[] {
  const prepositions = words.findIndex(({ lower }) => /^(?:of|for|to|at|in|by|with)$/.test(lower));
  const head = prepositions === -1 ? words.length : prepositions;
  const isGeneral = words[head - 1]?.lower === "general" && officeNouns.has(words[head - 2]?.lower ?? "");
  const noun = isGeneral ? head - 2 : head - 1;
  if (!officeNouns.has(words[noun]?.lower ?? "")) return [];
  let first = noun;
  while (first > 0 && isModifier(words, first - 1, noun)) first -= 1;
  return words.slice(first, taskEnd(words, head));
}

function isModifier(words: readonly Word[], at: number, noun: number): boolean {
  const lower = words[at]?.lower ?? "";
  if (lower === "and" || lower === "&")
    return at > 0 && at + 1 < noun && officeModifiers.has(words[at - 1]?.lower ?? "");
  return officeModifiers.has(lower);
}

/** Where a title ends that goes on with its task: "Minister of Health", "Secretary of State for Defence". */
function taskEnd(words: readonly Word[], head: number): number {
  let last = head;
  while (/^(?:of|for)$/.test(words[last]?.lower ?? "") && isTask(words[last + 1])) {
    last += 2;
    while (isTask(words[last]) || (words[last]?.lower === "and" && isTask(words[last + 1]))) last += 1;
  }
  return last;
}

function isTask(word: Word | undefined): boolean {
  return word !== undefined && officeModifiers.has(word.lower);
}

/** Whether a description stands beside a name of the same person: "Ana Ruiz, mayor of", "the mayor, Ana Ruiz". */
function isBesideName(text: string, mentions: readonly MentionFact[], index: number): boolean {
  const own = mentions[index] as MentionFact;
  return mentions.slice(Math.max(0, index - nearby), index + nearby).some((other) => {
    if (other.referent !== own.referent || other.form !== "NAME") return false;
    if (other.end <= own.start) return afterName.test(text.slice(other.end, own.start));
    return own.end <= other.start && /^,? $/u.test(text.slice(own.end, other.start));
  });
}

/** Mentions in which the name beside a description is looked for: names inside them come between. */
const nearby = 5;
const afterName = /^(?:, |,? (?:who )?(?:is|has been|serves as|became) )(?:the |a |an )?$/u;

/** Each office once: one with its country or organization stands for the same title without. */
function onceEach(offices: readonly OfficeFact[]): readonly OfficeFact[] {
  const titleOf = ({ title }: OfficeFact) => canonicalTitle(title);
  const keyOf = (office: OfficeFact) => `${titleOf(office)} ${office.country} ${office.organization}`;
  const isOwned = ({ country, organization }: OfficeFact) => country !== null || organization !== null;
  const owned = new Set(offices.filter(isOwned).map(titleOf));
  const seen = new Set<string>();
  return offices.filter((office) => {
    if (seen.has(keyOf(office)) || (!isOwned(office) && owned.has(titleOf(office)))) return false;
    seen.add(keyOf(office));
    return true;
  });
}
