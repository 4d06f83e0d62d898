import type { NounPhrase } from "../../noun-phrases.ts";
import type { Cue } from "../cues/cues.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt } from "../passage.ts";

// Words between the verb and "citing"; a source named later is another statement's.
const maxReport = 12;

/** Whom a report cites: KCNA in "reported citing a report carried by KCNA". */
export function citedSource(passage: Passage, scope: Scope, cue: Cue, until: number): NounPhrase | null {
  for (let at = cue.next; at < Math.min(until, cue.next + maxReport); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return null;
    if (isCiting.test(token.lower)) return citedAt(passage, scope, at);
  }
  return null;
}

const isCiting = /^(?:citing|quoting)$/;

/** Whom "citing" at this token cites. */
export function citedAt(passage: Passage, scope: Scope, at: number): NounPhrase | null {
  const cited = isCiting.test(wordAt(passage, scope, at)) ? passage.phraseFrom[at + 1] : undefined;
  return cited === undefined ? null : origin(passage, scope, cited);
}

// "a report carried by the agency", "a report from the ministry": the agency, the ministry.
function origin(passage: Passage, scope: Scope, cited: NounPhrase): NounPhrase {
  for (let at = cited.last; at < cited.last + 2; at += 1) {
    const link = tokenIn(passage, scope, at);
    if (link?.lower !== "by" && link?.lower !== "from") continue;
    const source = passage.phraseFrom[at + 1];
    if (source !== undefined && cited.form === "DESCRIPTION") return abbreviated(passage, scope, source);
  }
  return abbreviated(passage, scope, cited);
}

// "Korean (KCNA)": of a name cut short, the abbreviation.
function abbreviated(passage: Passage, scope: Scope, source: NounPhrase): NounPhrase {
  const inside = passage.phraseFrom[source.last + 1];
  const opens = textAt(passage, scope, source.last) === "(";
  return opens && inside !== undefined && source.last - source.first === 1 ? inside : source;
}

// Agencies, papers and stations, by what their names end in.
const media =
  /\b(?:Reuters|AP|AFP|Associated Press|Agence France-Presse|Press|BBC|CNN|NBC|ABC|CBS|PBS|NPR|ITV|CNBC|MSNBC|NDTV|ANI|PTI|IANS|DPA|dpa|EFE|ANSA|TASS|Tass|Interfax|RIA|RIA Novosti|Sputnik|Xinhua|KCNA|Yonhap|Kyodo|Jazeera|Arabiya|Bloomberg|Politico|Axios|Times|Post|Herald|Tribune|Guardian|Telegraph|Observer|Independent|Mirror|Sun|Mail|Express|Standard|Journal|Gazette|Globe|Mercury|Age|Economist|Newsweek|Spiegel|Zeitung|Monde|Figaro|Libération|País|Mundo|Corriere|Repubblica|Pravda|Izvestia|Haaretz|Daily|Weekly|Monthly|Chronicle|Examiner|Inquirer|Courier|Dispatch|Sentinel|Star|Vanguard|Punch|News|Newspaper|Radio|Television|TV|Magazine|Agency|Wikinews)\b/;

/** Checks whether a name is that of a paper, an agency or a station. */
export function isMedia(passage: Passage, { start, end }: NounPhrase): boolean {
  return media.test(passage.document.text.slice(start, end));
}
