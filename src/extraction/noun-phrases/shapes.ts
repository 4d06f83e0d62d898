import type { Document, Sentence } from "../document.ts";
import type { Place, Shape } from "./shape.ts";
import { shapeOf } from "./shape-rules.ts";
import type { Token } from "../tokens.ts";
import type { Usage } from "./usage.ts";

const opening = /^["“‘«([:;—–•*-]$|^'$/u;

/** The shape of every token of a sentence. Tags are mended where they would break phrases. */
export function shapesOf({ tokens }: Document, { first, last }: Sentence, usage: Usage): readonly Shape[] {
  const isHeadline = usage.headlines.has(first);
  const shapes: Shape[] = [];
  for (let at = first; at < last; at += 1) {
    const previous = tokens[at - 1];
    const place: Place = {
      tokens,
      at,
      token: tokens[at] as Token,
      previous,
      next: at + 1 < last ? tokens[at + 1] : undefined,
      shapes,
      before: shapes.at(-1) ?? "NONE",
      opens: at === first || (opening.test(previous?.text ?? "") && shapes.at(-1) !== "POSSESSIVE"),
      isHeadline,
      usage,
    };
    shapes.push(shapeOf(place));
  }
  return shapes;
}
