import { KnowledgeError } from "../errors.ts";
import { typeOfKind } from "../entities/entity.ts";
import { globalId } from "../graphql/global-id.ts";
import { list, quote } from "../shared/quote.ts";
import type { Reference, Resolution } from "./reference.ts";

/** A name that can mean several entities where one is required. `extensions.candidates` lists them, best first. */
export class AmbiguousEntityError extends KnowledgeError {
  override readonly name = "AmbiguousEntityError";
  constructor({ argument, input }: Reference, { candidates }: Resolution) {
    const names = candidates.slice(0, 5).map(({ name, slug }) => `${name} ("${slug}")`);
    super(
      "AMBIGUOUS_ENTITY",
      `${quote(input)} in "${argument}" can mean ${list(names)}. Name one of them by its slug or id.`,
      {
        argument,
        input,
        candidates: candidates.map(({ kind, name, slug, score, reasons, quoteCount }) => ({
          id: globalId(typeOfKind[kind], slug),
          kind,
          name,
          slug,
          score,
          reasons,
          quoteCount,
        })),
      },
    );
  }
}
