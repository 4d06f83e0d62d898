import { describe, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { badCursors, badDates, badNames, badPages, badShapes, badTexts, type Row } from "./bad-input.ts";

const { ask } = clientOf(await freshDatabase({ seeded: true }));

/** Every row answers with its code, or with its data; in no case is it the server's fault. */
function answers(rows: readonly Row[]): void {
  test.for(rows)("%s", async ([, query, variables, expected]) => {
    const answer = await ask(query, variables);
    if (typeof expected !== "string") expect(answer).toEqual({ data: expected });
    else {
      expect(answer).toEqual({ errors: [expect.objectContaining({ code: expected, message: expect.any(String) })] });
      // What came of Postgres or of the code would show in these.
      expect(JSON.stringify(answer)).not.toMatch(/\bsrc\/|node_modules|Prisma|SELECT|syntax error|22P0|invalid input/);
    }
  });
}

describe("page arguments", () => answers(badPages));
describe("cursors", () => answers(badCursors));
describe("names and ids", () => answers(badNames));
describe("text", () => answers(badTexts));
describe("dates and numbers", () => answers(badDates));
describe("shapes of queries", () => answers(badShapes));
