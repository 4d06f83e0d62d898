import { wordSet } from "./words.ts";

export const weekdays = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.",
);
export const months = wordSet(
  "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb sept oct nov dec",
);
/** Months that are names or words too: they need a number or a preposition beside them. */
export const doubtfulMonths = wordSet("march april may june august jan jan. mar.");
/** Nouns that say when, and are nobody: "said yesterday". */
export const timeNouns = wordSet("yesterday today tomorrow tonight");
/** With "last", "this", "next" or a number before them they say when. */
export const timeUnits = wordSet(
  "second seconds minute minutes hour hours day days week weeks weekend month months year years decade decades century morning afternoon evening night quarter fortnight time times season",
);
