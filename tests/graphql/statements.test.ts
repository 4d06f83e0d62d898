import { describe, expect, test } from "vitest";
import { addArticle, addOccurrence } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { nestedQueries } from "./nested-queries.ts";

const database = await freshDatabase({ seeded: true });
const { data, statements } = clientOf(database);

// A few more articles, so that there is more than one of everything.
for (const day of [1, 2, 3, 4, 5]) {
  const text = "very open person";
  const body = `On ${day} May: ${text}`;
  const articleId = await addArticle(database, {
    body,
    publishedAt: `2019-05-0${day}Z`,
    publisher: "sputnik",
    mentions: ["kim-jong-un", "russia", "hanoi", "trade", "hanoi-summit"],
  });
  const chain = ["vladimir-putin", "sputnik"];
  await addOccurrence(database, { articleId, quote: text, text, start: body.indexOf(text), chain });
}

const { quotes } = await data<{ quotes: { nodes: { id: string; article: { id: string } }[] } }>(
  `{ quotes(filter: { text: "\\"very open person\\"" }) { nodes { id article { id } } } }`,
);
const known = { quote: quotes.nodes[0]?.id, article: quotes.nodes[0]?.article.id };
const declared = "($first: Int!, $quote: ID!, $article: ID!, $yes: Boolean = true, $no: Boolean = false)";

/** The query with only those variables declared that it uses. */
function withVariables(query: string): string {
  const used = declared
    .slice(1, -1)
    .split(", ")
    .filter((one) => new RegExp(`\\${one.split(":")[0]}\\b`).test(query));
  return `query (${used.join(", ")}) ${query}`;
}

/** How many objects are in an answer. */
function size(answer: unknown): number {
  if (answer === null || typeof answer !== "object") return 0;
  return Object.values(answer).reduce<number>((sum, part) => sum + size(part), Array.isArray(answer) ? 0 : 1);
}

describe("the number of statements does not grow with the number of rows", () => {
  test.for(nestedQueries)("$name: $statements", async ({ query, statements: expected }) => {
    const of = async (first: number) => {
      const variables = { ...known, first };
      return [
        await statements(withVariables(query), variables),
        size(await data(withVariables(query), variables)),
      ] as const;
    };
    const [[one, few], [fifty, many]] = [await of(1), await of(50)];
    expect({ one, fifty }).toEqual({ one: expected, fifty: expected });
    // It would prove nothing if there were no more rows.
    expect(many).toBeGreaterThan(few);
  });
});

test("root fields cost a statement each, whatever they are called", async () => {
  expect(await statements(`{ a: quotes { totalCount } b: quotes { totalCount } countries { totalCount } }`)).toBe(3);
});

test("all names of a root field are looked up in one statement, and the unknown ones in one more", async () => {
  const names = (...list: string[]) => list.map((name) => `"${name}"`).join(", ");
  const query = (list: string) =>
    `{ quotes(filter: { speaker: [${list}], about: [${list}] }) { totalCount resolutions { status } } }`;
  expect(await statements(query(names("Kim")))).toBe(2);
  expect(await statements(query(names("Kim", "Putin", "KCNA", "Q7747", "sanctions")))).toBe(3);
  expect(await statements(query(names("Kim", "Nobody Such", "Nobody Else", "No Third")))).toBe(3);
});

test("what is skipped costs nothing", async () => {
  const query = `query ($no: Boolean!) {
    quotes(filter: { speaker: "Kim Jong-un" }) @include(if: $no) { totalCount }
    person(ref: "Nobody") @skip(if: true) { name }
    countries { totalCount }
  }`;
  expect(await statements(query, { no: false })).toBe(1);
});

test("what cannot be answered is refused before anything is asked", async () => {
  let asked = 0;
  const stop = database.onStatement(() => (asked += 1));
  await expect(data(`{ quotes(filter: { speaker: "Kim" }, first: 101) { totalCount } }`)).rejects.toThrow();
  stop();
  expect(asked).toBe(0);
});
