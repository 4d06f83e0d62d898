import type { Document, Sentence } from "../../document.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { Token } from "../../tokens.ts";
import { type Run, textOf } from "../known-runs.ts";
import { listStart, stateAt } from "./state-lists.ts";
import { calendar } from "./surroundings.ts";
import { dealings, dealsWith, seatsOfPower, stateActs, stateMatters, stateMoods } from "./politics.ts";

/** Checks whether a capital or seat of government stands for its state here: it acts, owns policy, or is dealt with. */
export function actsAsState(document: Document, sentence: Sentence, run: Run, knowledge: Knowledge): boolean {
  const isPlace = isWhere(document, sentence, run);
  if (seatsOfPower.test(textOf(document, run))) {
    // "from the Kremlin" tells more often who than where.
    return (
      !isPlace ||
      /^(?:from|of)$/.test(document.tokens[run.first - 2]?.lower ?? "") ||
      isDealtWith(document, sentence, run)
    );
  }
  return (
    owns(document, sentence, run) ||
    isDealtWith(document, sentence, run) ||
    (!isPlace && (acts(document, sentence, run) || isBesideState(document, sentence, run, knowledge)))
  );
}

const locatives =
  /^(?:in|at|into|onto|inside|outside|near|around|through|across|via|within|to|from|of|on|leave|left|visit|visited|visiting|reach|reached|enter|entered)$/;

function isWhere({ tokens }: Document, { first }: Sentence, run: Run): boolean {
  const before = run.first > first ? tokens[run.first - 1] : undefined;
  const word = before?.lower === "the" ? tokens[run.first - 2]?.lower : before?.lower;
  return word !== undefined && locatives.test(word);
}

// "Washington said", "Pyongyang has repeatedly insisted", "Beijing on Monday lashed out", "Beijing, which claims the island,".
function acts({ tokens }: Document, { last }: Sentence, run: Run): boolean {
  const until = Math.min(last, run.last + 16);
  const after = tokens[run.last]?.text === "," ? afterAside(tokens, run.last + 1, until) : run.last;
  // "which claims": the tagger may take the verb for a noun.
  if (after === run.last + 2 && stateActs.has((tokens[after]?.lower ?? "").replace(/s$/, ""))) return true;
  for (let at = after; at < Math.min(until, after + 7); at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (stateMoods.has(token.lower)) return true;
    // After "would" the tagger's noun is a verb: "New Delhi would 'not compromise'".
    const isVerb = token.pos === "VERB" || (token.pos === "NOUN" && tokens[after]?.pos === "AUX");
    if (isVerb) return stateActs.has(token.lemma) || dealsWith.has(token.lemma);
    if (!/^(?:AUX|ADV|PART)$/.test(token.pos) && !calendar.test(token.text) && !/^(?:on|["“”'‘’])$/.test(token.lower))
      return false;
  }
  return false;
}

/** Where the verb may stand after "Beijing, which": in the clause, or behind the comma that ends an aside. */
function afterAside(tokens: readonly Token[], first: number, until: number): number {
  if (tokens[first]?.lower === "which") return first + 1;
  // "Kiev, backed by Washington, has asked": a list of places has no verb here.
  if (tokens[first]?.pos !== "VERB") return until;
  for (let at = first; at < until; at += 1) if (tokens[at]?.text === ",") return at + 1;
  return until;
}

// "Washington's sanctions", "Moscow's nuclear arsenal".
function owns({ tokens }: Document, { last }: Sentence, run: Run): boolean {
  if (!/^['’]s?$/.test(tokens[run.last]?.text ?? "")) return false;
  for (let at = run.last + 1; at < Math.min(last, run.last + 7); at += 1) {
    const token = tokens[at];
    if (token === undefined || /^(?:VERB|AUX|ADP|PRON)$/.test(token.pos)) return false;
    if (stateMatters.has(token.lemma) || stateMatters.has(token.lower)) return true;
  }
  return false;
}

// "ties with Moscow", "sanctions on Tehran", "urged Beijing to", "imposed by Washington", "according to Pyongyang".
function isDealtWith({ tokens }: Document, { first }: Sentence, run: Run): boolean {
  const before = wordBefore(tokens, first, run.first);
  if (before === undefined) return false;
  if (dealsWith.has(before.lemma) && /^(?:VERB|AUX)$/.test(before.pos)) return true;
  const earlier = wordBefore(tokens, first, tokens.indexOf(before, Math.max(first, run.first - 2)));
  if (earlier === undefined) return false;
  if (before.lower === "at" && /^(?:out|back)$/.test(earlier.lower)) return true;
  if (before.lower === "by") return earlier.pos === "VERB" && stateActs.has(earlier.lemma);
  if (before.lower === "against") return true;
  if (before.lower === "on" && tokens.slice(Math.max(first, run.first - 7), run.first).some(isMeasure)) return true;
  return /^(?:with|to|on|upon|from|towards?|for|of|between)$/.test(before.lower) && isDealing(earlier);
}

// The tagger takes a capitalised "Ties" for a name and leaves it whole.
const isDealing = ({ lemma, lower }: Token) => dealings.has(lemma) || dealings.has(lower.replace(/s$/, ""));

// "sanctions imposed by Washington on Tehran"
const isMeasure = ({ lower }: Token) =>
  /^(?:sanctions?|tariffs?|pressure|embargo|restrictions?|penalties|curbs)$/.test(lower);

function wordBefore(tokens: readonly Token[], first: number, at: number): Token | undefined {
  const index = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return index >= first ? tokens[index] : undefined;
}

// "Washington and Pyongyang", "Seoul, Tokyo and Washington", "Moscow-Beijing", "Kremlin-backed".
function isBesideState(document: Document, sentence: Sentence, run: Run, knowledge: Knowledge): boolean {
  const { tokens } = document;
  const joint = tokens[run.last];
  if (joint?.text === "-") {
    return (
      ledBy.test(tokens[run.last + 1]?.lower ?? "") || stateAt(document, sentence, run.last + 1, knowledge) !== null
    );
  }
  const first = listStart(document, sentence, run, knowledge);
  const start = { first, last: first + 1 };
  // "diplomats from Washington and Moscow", but "marched through London and Berlin"
  if (isWhere(document, sentence, start)) return first < run.first && isDealtWith(document, sentence, start);
  if (first < run.first) return true;
  if (joint === undefined || !/^(?:and|or|,)$/.test(joint.lower)) return false;
  const next = stateAt(document, sentence, run.last + 1, knowledge);
  return next !== null && (joint.text !== "," || /^(?:and|or|,)$/.test(tokens[next]?.lower ?? ""));
}

const ledBy =
  /^(?:backed|led|aligned|controlled|sponsored|friendly|imposed|funded|brokered|installed|appointed|supported)$/;
