import type { AgentFact, Referent } from "./facts.ts";
import { isPronoun } from "./mentions/read-pronoun.ts";

/**
 * What somebody who speaks is called: by the fullest name that the text gives, else by the words where he speaks, and
 * by what the text first called him where those are a pronoun.
 */
export function agentWords({ text }: AgentFact, referent: Referent | undefined): string {
  // "Pyongyang said": a state has no fuller name than the one it is given there.
  if (referent?.kind === "COUNTRY" && !isPronoun(text)) return text;
  return referent?.name ?? (isPronoun(text) ? referent?.description : null) ?? text;
}
