import type { NounPhrase } from "../../noun-phrases.ts";
import type { Token } from "../../tokens.ts";
import { type Passage, type Scope, tokenIn } from "../passage.ts";
import { timeAfter } from "./times.ts";

// "in a statement on Monday", "to reporters", "of his years at Harbour Court", "late on Friday"
const adjunctOpeners =
  /^(?:in|on|at|to|of|during|after|before|by|via|through|from|from|over|with|about|for|as|late|early|earlier|later|again|today|yesterday|afterwards|publicly|here|there)$/;

const soft = /^(?:in|on|at|to|during|via|through|late|early|earlier|later|again|today|yesterday|afterwards|publicly)$/;

const utterances =
  /^(?:statement|interview|speech|report|letter|tweet|post|message|briefing|conference|address|email|e-mail|article|release|remarks|comments|note|editorial|book|blog|filing|affidavit|ruling|testimony|memo|paper|study|video|broadcast|call|reply|response|meeting|summit|rally|reporters|journalists|parliament|lawmakers|telephone|phone|twitter|facebook|website|site|television|radio|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|night|morning|afternoon|evening|hearing|court|visit|announcement|bulletin|column|lecture|debate|forum|telegram|dispatch|communique|communiqué|declaration)$/i;

export function adjunctEnd(
  passage: Passage,
  scope: Scope,
  at: number,
  token: Token,
): { end: number; soft: boolean } | null {
  const time = timeAfter(passage, scope, at);
  if (time > at) return { end: time, soft: true };
  const phrase = passage.phraseFrom[at];
  if (token.pos === "ADV" && phrase === undefined && !/^(?:so|not|then|there|here|if|only|even)$/.test(token.lower)) {
    return { end: at + 1, soft: true };
  }
  // "in a video released on Monday"
  if (
    /^(?:released|published|posted|issued|carried|broadcast|aired|dated|sent|signed|obtained|seen|delivered)$/.test(
      token.lower,
    )
  ) {
    return { end: at + 1, soft: true };
  }
  if (!adjunctOpeners.test(token.lower)) return null;
  const object = passage.phraseFrom[at + 1];
  if (object === undefined) return null;
  const words = passage.tokens[object.head]?.lower ?? "";
  const isSoft = soft.test(token.lower) && (utterances.test(words) || (token.lower === "to" && object.last <= at + 5));
  const place = /^(?:in|at|from)$/.test(token.lower) && object.form === "NAME";
  return { end: afterPhrase(passage, scope, object, /^(?:of|with|to)$/), soft: isSoft || place };
}

export function afterPhrase(passage: Passage, scope: Scope, phrase: NounPhrase, links: RegExp): number {
  let end = phrase.last;
  for (;;) {
    const link = tokenIn(passage, scope, end);
    const next = passage.phraseFrom[end + 1];
    if (link === undefined || next === undefined || !links.test(link.lower)) return end;
    end = next.last;
  }
}
