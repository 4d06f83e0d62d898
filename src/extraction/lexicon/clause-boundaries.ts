import { wordSet } from "./words.ts";

export const marks = wordSet(", : – — --");
/** Verbs of which "but refused" and "but gave no details" begin. */
export const refusing = wordSet("refused declined refuses declines");
export const withholding = wordSet("stopped gave offered provided denied");
export const elaborating = wordSet(
  "elaborate say give provide name comment specify identify offer explain disclose reveal",
);
export const present = wordSet("is are has have ’s 's ’re 're does do remain remains");
export const times = wordSet("second seconds minute minutes hour hours day days week weeks month months year years");
/** Nouns that a reporter sums up with what was said. */
export const remarks = wordSet(
  "phrase claim charge allegation accusation figure remark comment statement view argument assertion denial promise pledge demand warning suggestion point position sentiment theme message line call admission assessment conclusion move",
);
export const judging = wordSet("that which he she they it denied rejected echoed repeated disputed");
