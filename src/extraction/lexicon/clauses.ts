import { wordSet } from "./words.ts";

/** Nouns that a clause with "that" tells the content of, and describes nobody. */
export const nounsOfContent =
  wordSet(`point extent fact idea degree ground grounds belief hope fear evidence condition conditions
  way sense impression possibility doubt understanding basis proviso agreement assumption`);

/** Words before a title in quotation marks: an article headlined "…". */
export const titled =
  wordSet(`headlined titled entitled headline title nicknamed dubbed album albums film films movie book novel
  novella memoir song songs single play sitcom musical opera track hymn ballad poem painting sculpture documentary`);
