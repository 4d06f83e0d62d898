import type { AgentFact, Referent } from "./facts.ts";
import { isPronoun } from "./mentions/read-pronoun.ts";

/**
 * What somebody who speaks is called: by the fullest name that the text gives, else by the words where he speaks, and
 * by what the text first called him where those are a pronoun.
 */
export function agentWords({ text }: AgentFact, referent: Referent | undefined): string {
  // "Pyongyang said": a state has no fuller name than the one it is given there.
  if (referent?.kind === "COUNTRY" && !isPronoun(text)) return text;
  if (referent !== undefined && isTitled(text, referent)) return text;
  return referent?.name ?? (isPronoun(text) ? referent?.description : null) ?? text;
}

/**
 * "Inspector Marlow": without a full name the title is part of what he is called. So is the task of an office, as in
 * "Minister of Education Ines Prado".
 */
function isTitled(text: string, { kind, name, entity, isNameable }: Referent): boolean {
  if (kind !== "PERSON" || entity !== null || name === null || !text.endsWith(` ${name}`)) return false;
  return !isNameable || / (?:of|for) /.test(text.slice(0, -name.length));
}
