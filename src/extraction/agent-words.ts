import type { AgentFact, Referent } from "./facts.ts";
import { isPronoun } from "./mentions/read-pronoun.ts";

/**
 * What somebody who speaks is called: by the fullest name that the text gives, else by the words where he speaks, and
 * by what the text first called him where those are a pronoun.
 */
export function agentWords({ text }: AgentFact, referent: Referent | undefined): string {
  // "Pyongyang said": a state has no fuller name than the one it is given there.
  if (referent?.kind === "COUNTRY" && !isPronoun(text)) return text;
  // "Inspector Eldridge": without a full name the title is part of what he is called.
  if (referent !== undefined && isTitledSurname(text, referent)) return text;
  return referent?.name ?? (isPronoun(text) ? referent?.description : null) ?? text;
}

function isTitledSurname(text: string, { kind, name, entity, isNameable }: Referent): boolean {
  if (kind !== "PERSON" || entity !== null || isNameable || name === null) return false;
  return text.endsWith(` ${name}`);
}
