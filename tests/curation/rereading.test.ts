import { afterEach, beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { englishNews } from "../../src/ingest/english-news.ts";
import { reextract } from "../../src/ingest/reextract.ts";
import { inOrder, raw } from "../ingest/raw.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

let database: TestDatabase;
const ask = async (query: string) => await clientOf(database).data(query);

const body =
  'MOSCOW. "The bridge will be open to everybody by the summer," said Quillon on Friday. ' +
  '"The pier is closed until spring," Mayor Jonas Prefect said.';
const url = "https://gazette.example/bridge";

beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
  await inOrder(createIngest({ database, prepare: prepareWith(englishNews) }))([raw(body, { url })]);
});
afterEach(() => database.close());

/** As `onrecord reextract --text bridge`. */
const readAgain = async () => {
  expect(await reextract({ database, prepare: prepareWith(englishNews) }, { words: "bridge" })).toEqual({
    read: 1,
    failed: [],
  });
};

interface Found {
  readonly article: {
    readonly quotes: { readonly nodes: readonly Quote[] };
    readonly mentions: { readonly nodes: readonly { readonly text: string; readonly entity: Slug | null }[] };
  };
}
interface Quote {
  readonly id: string;
  readonly speaker: Slug | null;
}
interface Slug {
  readonly slug: string;
}

/** Who speaks in the article, quote after quote, and who is mentioned. */
async function understood() {
  const { article } = await clientOf(database).data<Found>(
    `{ article(url: "${url}") { quotes { nodes { id speaker { slug } } } mentions { nodes { text entity { slug } } } } }`,
  );
  return {
    ids: article.quotes.nodes.map(({ id }) => id),
    speakers: article.quotes.nodes.map(({ speaker }) => speaker?.slug ?? null),
    mentions: Object.fromEntries(article.mentions.nodes.map(({ text, entity }) => [text, entity?.slug])),
  };
}

test("a text that is read again knows an alias that an editor added since, and no more once it is removed", async () => {
  const before = await understood();
  expect(before.speakers).toEqual([null, "jonas-prefect"]);
  await ask(`mutation { addAlias(input: { entity: "Vladimir Putin", text: "Quillon" }) { userErrors { code } } }`);
  expect(await understood()).toEqual(before);
  await readAgain();
  expect(await understood()).toMatchObject({
    speakers: ["vladimir-putin", "jonas-prefect"],
    mentions: { Quillon: "vladimir-putin", "Mayor Jonas Prefect": "jonas-prefect" },
  });
  await ask(`mutation { removeAlias(input: { entity: "Vladimir Putin", text: "Quillon" }) { userErrors { code } } }`);
  await readAgain();
  expect(await understood()).toEqual(before);
});

test("a text that was read while two were merged speaks of both again once the merge is undone and it is read again", async () => {
  const before = await understood();
  await ask(`mutation { mergeEntities(input: { from: "jonas-prefect", into: "vladimir-putin" }) { merge } }`);
  await readAgain();
  const merged = await understood();
  expect(merged).toMatchObject({
    speakers: [null, "vladimir-putin"],
    mentions: { "Mayor Jonas Prefect": "vladimir-putin" },
  });
  expect(await ask(`mutation { undoMerge(input: { merge: "1" }) { entity { slug } userErrors { code } } }`)).toEqual({
    undoMerge: { entity: { slug: "jonas-prefect" }, userErrors: [] },
  });
  // What was read meanwhile was never the other's.
  expect(await understood()).toEqual(merged);
  await readAgain();
  expect(await understood()).toEqual(before);
});

test("who is corrected to one that was merged is corrected to whom that one was merged into", async () => {
  const { ids } = await understood();
  await ask(`mutation { mergeEntities(input: { from: "jonas-prefect", into: "vladimir-putin" }) { merge } }`);
  expect(
    await ask(
      `mutation { setQuoteSpeaker(input: { quote: "${ids[0]}", speaker: "jonas-prefect" }) { quote { speaker { slug } } } }`,
    ),
  ).toEqual({ setQuoteSpeaker: { quote: { speaker: { slug: "vladimir-putin" } } } });
  await readAgain();
  expect(await understood()).toMatchObject({ speakers: ["vladimir-putin", "vladimir-putin"] });
});
