import type { NounPhrase } from "../../noun-phrases.ts";
import type { OuterSentence } from "../outer-sentences.ts";
import { type Passage, afterMark, beforeMark, innerText, markFrom, markUntil, tokenIn, textAt } from "../passage.ts";
import type { Run } from "../statements/statement.ts";
import { sharedSubject } from "../clauses/subjects.ts";

/** Words in marks that no verb of the sentence reports, with the name that stands beside them. */
export interface Standing extends Run {
  readonly name?: NounPhrase;
}

/** In tokens with their marks: what is shorter may be a title or a slogan, unless its stop says that it is a sentence. */
const shortestSpeech = 5;
const sureSpeech = 14;

/** The words in marks that stand alone in a sentence; null where there are none. */
export function standing(passage: Passage, sentence: OuterSentence): Standing | null {
  return (
    standsAlone(passage, sentence) ??
    labelled(passage, sentence) ??
    signed(passage, sentence) ??
    introduced(passage, sentence)
  );
}

// A whole sentence in marks with nothing around it.
function standsAlone(passage: Passage, { first, last }: OuterSentence): Standing | null {
  const mark = passage.marks[passage.markAt[first] ?? -1];
  if (mark === undefined) return null;
  const end = afterMark(passage, first);
  for (let at = end; at < last; at += 1) if (/\p{L}{3}/u.test(passage.tokens[at]?.text ?? "")) return null;
  if (end - first < shortestSpeech) return null;
  const text = passage.document.text.slice(mark.inner.start, mark.inner.end).trimEnd();
  return /[.!?…,]["”’']?$/.test(text) || end - first > sureSpeech ? { first, last: end } : null;
}

// `Eyewitness Ahmed Ali: "I saw it fall."`
function labelled(passage: Passage, scope: OuterSentence): Standing | null {
  const before = passage.phraseFrom[scope.first];
  if (before?.form !== "NAME" || textAt(passage, scope, before.last) !== ":") return null;
  const at = before.last + 1;
  if (markFrom(passage, at) === undefined || afterMark(passage, at) < scope.last - 1) return null;
  return { first: at, last: afterMark(passage, at), name: before };
}

// `"It changes everything" — Adrian Dyer`, `"It will open on time." — Hedda Brun, site engineer`
function signed(passage: Passage, scope: OuterSentence): Standing | null {
  const { first, last } = scope;
  const mark = markFrom(passage, first);
  if (mark === undefined) return null;
  const end = afterMark(passage, first);
  const name = signature(passage, { ...scope, first: end });
  if (name === null || end - first < shortestSpeech) return null;
  const hasRole = name.last < last - 1;
  return !hasRole || /[.!?…,]$/.test(innerText(passage, mark)) ? { first, last: end, name } : null;
}

/** In tokens: "Hedda Brun, head of the regional office for roads and bridges in Westmark" */
const maxRole = 16;

/** The name in a line such as "— Hedda Brun, site engineer"; null where no name follows a dash or more is said of it. */
export function signature(passage: Passage, scope: OuterSentence): NounPhrase | null {
  const dash = tokenIn(passage, scope, scope.first);
  const name = passage.phraseFrom[scope.first + 1];
  if (!/^(?:[–—―-]|--)$/.test(dash?.text ?? "") || name?.form !== "NAME" || name.last - scope.first > maxRole)
    return null;
  const comma = tokenIn(passage, scope, name.last);
  if (comma === undefined || (comma.text === "." && name.last === scope.last - 1)) return name;
  if (comma.text !== "," || scope.last - name.last > maxRole) return null;
  // A date tells that the line is a source's: "— The Norland Post, May 5, 2008".
  for (let at = name.last + 1; at < scope.last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^(?:VERB|AUX|NUM)$/.test(token.pos)) return null;
  }
  return name;
}

// `Kenyatta tweeted his condolences: "We stand with Tanzania."`
function introduced(passage: Passage, scope: OuterSentence): Standing | null {
  const mark = markUntil(passage, scope.last) ?? markUntil(passage, scope.last - 1);
  if (mark === undefined || !/[.!?…]$/.test(innerText(passage, mark))) return null;
  const end = markUntil(passage, scope.last) === undefined ? scope.last - 1 : scope.last;
  const first = beforeMark(passage, end - 1);
  if (end - first < shortestSpeech || textAt(passage, scope, first - 1) !== ":") return null;
  const { phrase } = sharedSubject(passage, scope, first - 1);
  const isSomebody =
    phrase !== null &&
    !/^(?:his|her|their|its|it|this|that|these|there)$/.test(passage.tokens[phrase.first]?.lower ?? "");
  return isSomebody ? { first, last: end, name: phrase } : { first, last: end };
}
