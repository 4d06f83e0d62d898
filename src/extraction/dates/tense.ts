import type { Token } from "../tokens.ts";
import type { Tense } from "./meaning.ts";

// A verb further off than this speaks of something else.
const reach = 16;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const future = words("will 'll ’ll shall wo would may might must should can ca gonna");
const past = words("was were had did has have been 've ’ve");
const present = words("is are am 's 're ’re be being do does");
/** Words that look ahead, before "to" or by themselves. */
const plans = words(
  "set due scheduled slated planned expected likely agree agreed plan plans planning intend intends intended hope hopes hoped hoping aim aims want wants wanted going poised ready bound promise promised promises vow vowed pledge pledged decide decided threaten threatened invite invited prepare prepares prepared preparing expect expects propose proposed offer offered deadline upcoming ahead forthcoming",
);
const scheduled = words("scheduled slated due planned expected set upcoming forthcoming deadline ahead");
/** What is planned is told in the present: "the law takes effect on Monday". */
const plannable = words(
  "meet open close begin start end expire arrive leave visit travel fly play face host hold return resume vote take go kick launch release publish depart speak address attend conclude finish run head decide turn air appear host unveil",
);
const openers = words("that but and when while because if where as , ; : — – - \" “ ‘ ' (");
const leaders = words("on in by at from since until till before after during the late early this last next of for a");

/** Whether the clause around the word at `index` tells of what was or what will be; `first` and `last` bound its sentence. */
export function tenseAt(tokens: readonly Token[], index: number, first: number, last: number): Tense {
  let lead = index - 1;
  while (lead >= first && leaders.has(tokens[lead]?.lower ?? "")) lead -= 1;
  const opens = lead < first || openers.has(tokens[lead]?.lower ?? "");
  const right = (): Tense | null => look(tokens, index + 1, Math.min(last, index + reach), 1, first);
  const left = (): Tense | null => look(tokens, index - 1, Math.max(first - 1, index - reach), -1, first);
  return (opens ? (right() ?? left()) : (left() ?? right())) ?? "OPEN";
}

function look(tokens: readonly Token[], from: number, end: number, step: 1 | -1, first: number): Tense | null {
  for (let at = from; at !== end; at += step) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (step === -1 && from - at < 5 && scheduled.has(token.lower)) return "FUTURE";
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    // Read to the end of "will have been held": its last word is the verb.
    let verb = at;
    while (step === 1 && isVerbal(tokens[verb + 1])) verb += 1;
    const tense = tenseOf(tokens, verb, first);
    if (tense !== null) return tense;
    if (step === 1) at = verb;
  }
  return null;
}

function tenseOf(tokens: readonly Token[], verb: number, first: number): Tense | null {
  let start = verb;
  while (start > first && verb - start < 6 && isVerbal(tokens[start - 1])) start -= 1;
  const group = tokens.slice(start, verb + 1);
  const has = (set: ReadonlySet<string>): boolean => group.some(({ lower }) => set.has(lower));
  const infinitive = group.findIndex(({ lower, pos }) => lower === "to" && pos === "PART");
  if (has(future)) return group.some(({ lower }) => lower === "have") ? "PAST" : "FUTURE";
  if (infinitive >= 0) {
    const governors = [tokens[start - 1], ...group.slice(0, infinitive)];
    const looksAhead = governors.some(
      (token) => token !== undefined && (plans.has(token.lower) || present.has(token.lower)),
    );
    return looksAhead ? "FUTURE" : null;
  }
  const main = tokens[verb];
  if (main === undefined) return null;
  if (scheduled.has(main.lower)) return "FUTURE";
  if (has(past)) return "PAST";
  if (has(present)) return "OPEN";
  if (main.lower.endsWith("ing")) return null;
  if (isPastForm(main)) return "PAST";
  return plannable.has(main.lemma) && isPresent(main, tokens[verb - 1]) ? "FUTURE" : "OPEN";
}

function isVerbal(token: Token | undefined): boolean {
  return (
    token !== undefined && /^(?:VERB|AUX|ADV|PART)$/.test(token.pos) && token.lower !== "'s" && token.lower !== "’s"
  );
}

function isPresent(verb: Token, before: Token | undefined): boolean {
  return verb.lower !== verb.lemma || (before !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(before.pos));
}

function isPastForm({ lower, lemma }: Token): boolean {
  return lower.endsWith("ed") || (lower !== lemma && !lower.endsWith("s"));
}
