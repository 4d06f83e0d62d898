import type { Document } from "../../document.ts";
import type { Mention } from "../../mentions/mention.ts";
import type { ArticleState } from "../article-state.ts";
import type { NameIndex } from "./name-index.ts";
import type { Roster } from "../roster.ts";

/** The data that resolving a name uses. */
export interface NamesSoFar {
  readonly document: Document;
  readonly state: ArticleState;
  readonly index: NameIndex;
  readonly roster: Roster;
  /** Names that the article uses as places. */
  readonly places: ReadonlySet<string>;
  isPlace(word: string): boolean;
  /** The mention that last was called by this word alone and is resolved. */
  lastCalled(word: string): Mention | null;
}
