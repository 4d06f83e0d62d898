import type { Document } from "../document.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Lookup } from "./lookup.ts";
import type { Reading } from "./mention.ts";
import { readDescription } from "./read-description.ts";
import { readNaming } from "./read-naming.ts";
import { readBearer, readNational, readWhole } from "./read-mixed.ts";
import { pronounReading } from "./read-pronoun.ts";

/** What the words of a phrase tell about whom or what it means. */
export function readPhrase(document: Document, phrase: NounPhrase, lookup: Lookup): Reading {
  switch (phrase.form) {
    case "PRONOUN":
      return pronounReading(document.tokens[phrase.first]?.lower ?? "");
    case "NAME":
      return readNational(document, phrase, lookup) ?? readNaming(document, phrase, lookup);
    case "DESCRIPTION":
      return (
        readWhole(document, phrase, lookup) ??
        readBearer(document, phrase, lookup) ??
        readDescription(document, phrase, lookup)
      );
  }
}
