import type { MentionFact } from "../facts.ts";
import type { Token } from "../tokens.ts";
import { type Aboutness, type AboutInput, mentionsIn, mentionsInside, sentenceAt, tokenAt } from "./input.ts";

/**
 * What only the sentence around a quote tells it is about: the one whom it calls something ("called Kim a …"), the topic
 * given with the cue ("he said of Putin", "On Syria, he said"), and the state that a leader in it is named as head of.
 */
export function inContext(input: AboutInput): readonly Aboutness[] {
  return [...objectOfNaming(input), ...topicOfSentence(input), ...statesOfLeaders(input)];
}

const naming =
  /^(?:call|describe|label|brand|dub|hail|praise|slam|blast|denounce|dismiss|characterise|characterize|deride|mock|portray|paint|accuse|laud|term|criticise|criticize|condemn)$/;

// "Putin called Kim a 'very open person'": who stands between the cue and the first words of the quote.
function objectOfNaming(input: AboutInput): readonly Aboutness[] {
  const { quotation, document } = input;
  const { cue, start: begin } = quotation;
  if (cue === null || cue.end > begin) return [];
  const verb = document.tokens[tokenAt(document, cue.start)];
  if (verb === undefined || !naming.test(verb.lemma)) return [];
  const [called] = mentionsIn(input, { start: cue.end, end: begin });
  if (called === undefined) return [];
  // Nobody calls himself "him": it is the one named before, "praised Kim, calling him".
  return asContext(input, [called.referent === input.speaker ? (otherBefore(input, cue.start) ?? called) : called]);
}

/** The last person named in a sentence before an offset, but for the speaker. */
function otherBefore(input: AboutInput, offset: number): MentionFact | undefined {
  const start = sentenceAt(input.document, offset)?.start ?? offset;
  return mentionsIn(input, { start, end: offset }).findLast(
    ({ form, referent }) =>
      form === "NAME" && referent !== input.speaker && input.referents[referent]?.kind === "PERSON",
  );
}

// "'He is a friend,' he said of Putin", "Of the vote, she said", "Asked about Iran, he said".
function topicOfSentence(input: AboutInput): readonly Aboutness[] {
  const { quotation, document } = input;
  const { cue } = quotation;
  if (cue === null) return [];
  const { tokens } = document;
  const after = tokens[tokenAt(document, cue.end)];
  const found: Aboutness[] = [];
  if (after !== undefined && after.start >= cue.end && /^(?:of|about|regarding|concerning)$/.test(after.lower)) {
    found.push(...mentionAt(input, after.end));
  }
  const sentence = sentenceAt(document, cue.start);
  if (sentence === undefined) return found;
  const until = leadingTopic(tokens, sentence.first);
  return until === null ? found : [...found, ...mentionAt(input, tokens[until]?.start ?? 0)];
}

/** Index of the word after "Of", "Asked about", "Referring to" at the beginning of a sentence; null where none is. */
function leadingTopic(tokens: readonly Token[], first: number): number | null {
  const [one, two, three] = [0, 1, 2].map((step) => tokens[first + step]?.lower ?? "");
  if (/^(?:of|on|about|regarding|concerning)$/.test(one ?? "")) return first + 1;
  if (!/^(?:asked|speaking|referring|commenting|talking|questioned|pressed|writing|turning)$/.test(one ?? ""))
    return null;
  if (/^(?:about|of|to|on)$/.test(two ?? "")) return first + 2;
  return /^(?:about|of|to|on)$/.test(three ?? "") ? first + 3 : null;
}

/** What is mentioned right at an offset, but for an article. */
function mentionAt(input: AboutInput, offset: number): readonly Aboutness[] {
  const { document } = input;
  const at = tokenAt(document, offset);
  const first = /^(?:the|a|an|his|her|its|their)$/.test(document.tokens[at]?.lower ?? "") ? at + 1 : at;
  const end = document.tokens[first]?.end ?? offset;
  const [from, until] = [document.tokens[at]?.start ?? offset, end];
  return asContext(
    input,
    mentionsIn(input, { start: from, end: until }).filter(({ end: last }) => last >= until),
  );
}

function asContext({ referents }: AboutInput, mentions: readonly MentionFact[]): readonly Aboutness[] {
  return mentions
    .filter(({ referent }) => {
      const what = referents[referent];
      return what !== undefined && (what.entity !== null || what.isNameable);
    })
    .map(({ start, end, referent }) => ({ start, end, referent, basis: "CONTEXT" }));
}

const office = /^(?:(?:Vice|Supreme|Prime) )?(?:President|Premier|Chancellor|Leader|Minister|King|Queen|Emir)\b/u;

// "President Putin and I have talked" is about Russia as well: his office is named with him.
function statesOfLeaders(input: AboutInput): readonly Aboutness[] {
  return mentionsInside(input).flatMap((mention) => {
    const who = input.referents[mention.referent];
    if (mention.form !== "NAME" || mention.referent === input.speaker || who?.entity?.kind !== "PERSON") return [];
    if (!office.test(mention.text)) return [];
    const country = input.referents.findIndex(
      ({ kind, entity }) => kind === "COUNTRY" && entity?.slug === who.entity?.country,
    );
    const { start, end } = mention;
    return country === -1 ? [] : [{ start, end, referent: country, basis: "CONTEXT" }];
  });
}
