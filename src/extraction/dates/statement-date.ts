import type { Document } from "../document.ts";
import type { DateFact } from "../facts.ts";
import { wordSet } from "../lexicon/words.ts";
import { contains, overlap, type Span } from "../span.ts";
import { countBefore } from "../ordered.ts";
import type { Token } from "../tokens.ts";

/** When something was said. */
export interface StatementDate {
  readonly value: string;
  readonly precision: "YEAR" | "MONTH" | "DAY";
}

const saying = wordSet(
  `say tell report announce add state claim tweet write post warn insist vow blame call accuse deny confirm argue declare
  reply respond acknowledge admit note explain urge demand promise pledge condemn praise describe reveal disclose testify
  speak talk comment repeat reiterate reaffirm stress emphasize emphasise quote issue release publish broadcast air carry
  cite remark suggest indicate maintain assert allege complain caution predict estimate joke concede conclude ask brief
  address appeal agree rule order decide propose recommend threaten dismiss reject criticize criticise welcome hail make
  give deliver tweet message email mail record interview`,
);

// No clause is longer; an endless sentence costs no more.
const reach = 60;

/**
 * The day of a statement, when the words around its cue tell one: "said on Thursday", "In Thursday's summit, Kim
 * blamed". `around` is the sentence or clause of the cue; dates inside the words that are quoted say nothing of it, nor
 * do those that belong to another verb ("Kim, who met Putin on Thursday, said").
 */
export function statementDate(
  { tokens }: Document,
  around: Span,
  quoted: readonly Span[],
  dates: readonly DateFact[],
): StatementDate | null {
  const outside = (span: Span): boolean => contains(around, span) && !quoted.some((words) => overlap(words, span));
  let opening: DateFact | null = null;
  for (let at = countBefore(dates, ({ start }) => start < around.start); at < dates.length; at += 1) {
    const date = dates[at] as DateFact;
    if (date.start >= around.end) break;
    if (!outside(date)) continue;
    const verb = verbBefore(tokens, date, outside);
    if (verb === null) opening ??= date;
    else if (saying.has(verb.lemma)) return statementOf(date);
  }
  return opening === null ? null : statementOf(opening);
}

/** The verb that a date belongs to: the last one before it; null where it opens the clause. */
function verbBefore(tokens: readonly Token[], date: Span, outside: (span: Span) => boolean): Token | null {
  const last = indexBefore(tokens, date.start);
  for (let index = last; index >= Math.max(0, last - reach); index -= 1) {
    const token = tokens[index];
    if (token === undefined || !outside(token)) return null;
    if (token.pos === "VERB") return token;
  }
  return null;
}

function indexBefore(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// A statement has no week: it falls into the month when both ends of the week do. Nor is it made over decades.
function statementOf({ value, from, until, precision }: DateFact): StatementDate | null {
  if (precision === "DECADE" || precision === "CENTURY") return null;
  if (precision !== "WEEK") return { value, precision };
  return from.slice(0, 7) === until.slice(0, 7) ? { value: from.slice(0, 7), precision: "MONTH" } : null;
}
