import { describe, expect, test } from "vitest";
import { clientOf, type Variables } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { badCursors } from "./bad-input/cursors.ts";
import { badDates } from "./bad-input/dates.ts";
import { badNames } from "./bad-input/names.ts";
import { badPages } from "./bad-input/pages.ts";
import type { Row } from "./bad-input/row.ts";
import { badShapes } from "./bad-input/shapes.ts";
import { badTexts } from "./bad-input/texts.ts";

const { ask } = clientOf(await freshDatabase({ seeded: true }));

/** The answer is its code, or its data; in no case is it the server's fault. */
async function answers(query: string, variables: Variables, expected: unknown): Promise<void> {
  const answer = await ask(query, variables);
  if (typeof expected !== "string") return expect(answer).toEqual({ data: expected });
  expect(answer).toEqual({ errors: [expect.objectContaining({ code: expected, message: expect.any(String) })] });
  // What came of Postgres or of the code would show in these.
  expect(JSON.stringify(answer)).not.toMatch(/\bsrc\/|node_modules|Prisma|SELECT|syntax error|22P0|invalid input/);
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  "page arguments": badPages,
  cursors: badCursors,
  "names and ids": badNames,
  text: badTexts,
  "dates and numbers": badDates,
  "shapes of queries": badShapes,
};

describe.for(Object.entries(tables))("%s", ([, rows]) => {
  test.for(rows)("%s", ([, query, variables, expected]) => answers(query, variables, expected));
});
