import type { GapRule } from "./joint.ts";
import { afterNaming, besideHyphen, betweenMarks } from "./marks.ts";
import {
  afterConjunction,
  afterDeterminer,
  afterNationality,
  afterPossessive,
  afterPreposition,
  beforePossessive,
} from "./nouns.ts";
import { beforeReportingVerb, withoutSubject } from "./subjects.ts";

/** Signs that words are missing, first fit wins. */
export const gapRules: readonly GapRule[] = [
  afterPreposition,
  afterConjunction,
  afterDeterminer,
  beforePossessive,
  afterPossessive,
  withoutSubject,
  afterNationality,
  beforeReportingVerb,
  besideHyphen,
  betweenMarks,
  afterNaming,
];
