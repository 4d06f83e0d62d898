import type { Clause } from "../clauses/clause.ts";
import { readClause } from "../clauses/clauses.ts";
import { findCues } from "../cues/cues.ts";
import { judging, attributionBefore } from "./attribution-before.ts";
import type { Passage, Scope } from "../passage.ts";
import type { Statement } from "./statement.ts";
import { attributionAfter } from "./attribution-after.ts";

/** Reads who says what in a sentence. */
export function readStatements(passage: Passage, scope: Scope): readonly Statement[] {
  const cues = findCues(passage, scope);
  if (cues.length === 0) return [];
  const clauses = cues.map((cue) => readClause(passage, scope, cue));
  const statements: Statement[] = [];
  let low = scope.first;
  clauses.forEach((clause, index) => {
    // "say adding salt is simple": the cue before takes it for its subject.
    if (clauses.some(({ opening }) => clause.cue.form === "PARTICIPLE" && opening?.at === clause.cue.group)) return;
    const earlier = statements.at(-1);
    if (earlier !== undefined && isAside(earlier, clause)) return;
    const found = clause.follows
      ? attributionAfter(passage, scope, clause, low, clauses.slice(index + 1), statements)
      : (attributionBefore(passage, scope, clause, clauses, earlier) ??
        judging(passage, scope, clause, clauses, earlier));
    if (found === null) return;
    const relayed = earlier !== undefined && isRelayed(passage, earlier, clause, found) ? statements.pop() : undefined;
    const relayer = relayed?.speaker ?? null;
    statements.push(relayer === null ? found : { ...found, main: true, reporters: [...found.reporters, relayer] });
    low = Math.max(low, found.parts.at(-1)?.last ?? low, found.source.last);
  });
  return statements;
}

// "against fighters who, it said, had fired": the speaker again; "that Michel had asked whether": no news of its own.
function isAside({ parts }: Statement, { cue, follows, opening }: Clause): boolean {
  return (
    (follows || opening?.form === "QUESTION") && parts.some(({ first, last }) => first <= cue.verb && cue.verb < last)
  );
}

// "According to the Herald, Burrows said": the Herald passes on what Burrows says.
function isRelayed(passage: Passage, earlier: Statement, clause: Clause, found: Statement): boolean {
  return (
    earlier.cue.frame.reports &&
    !clause.cue.frame.belief &&
    found.speaker !== null &&
    earlier.parts[0]?.first === clause.first &&
    passage.markAt[clause.first] === passage.markAt[earlier.cue.verb]
  );
}
