import { describe, expect, test } from "vitest";
import { addArticle } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);

await addArticle(database, {
  headline: "Gipfel in Hanoi",
  body: "Trump und Kim trafen sich in Hanoi.",
  language: "de-AT",
  publisher: "sputnik",
  publishedAt: "2019-02-28Z",
  mentions: ["donald-trump", "kim-jong-un", "hanoi"],
});
await addArticle(database, { headline: "No date", body: "Sanctions on 100% of trade_goods.", mentions: ["sanctions"] });

const [summit, talks, hanoi, undated] = ["the summit", "the talks", "Hanoi", "without a date"];

/** Which of the four articles pass a filter. */
async function passing(filter: string): Promise<readonly string[]> {
  const { articles } = await data<{ articles: { nodes: { body: string }[]; totalCount: number } }>(
    `{ articles(filter: ${filter}, orderBy: { field: PUBLISHED_AT, direction: ASC }) { nodes { body } totalCount } }`,
  );
  expect(articles.totalCount).toBe(articles.nodes.length);
  return articles.nodes.map(({ body }) => {
    if (body.startsWith("North Korean leader")) return summit;
    if (body.startsWith("Trump")) return hanoi;
    return body.startsWith("Sanctions") ? undated : talks;
  });
}

describe("articles pass a filter", () => {
  test.for<readonly [string, readonly string[]]>([
    ["{}", [hanoi, summit, talks, undated]],
    ['{ text: "Vladivostok" }', [summit, talks]],
    ['{ text: "\\"open person\\"" }', [summit]],
    ['{ text: "Gipfel" }', [hanoi]],
    ['{ text: "sanctions" }', [summit, talks, undated]],
    ['{ text: "100%" }', [undated]],
    ['{ publisher: "Sputnik" }', [hanoi]],
    ['{ publisher: ["Sputnik", "Business Standard"] }', [hanoi, summit]],
    ["{ publisher: [] }", []],
    ['{ mentions: "Kim" }', [hanoi, summit, talks]],
    ['{ mentions: ["Trump", "sanctions"] }', [hanoi, summit, talks, undated]],
    ["{ mentions: [] }", []],
    ['{ mentionsAll: ["Trump", "Hanoi"] }', [hanoi, summit]],
    ['{ mentionsAll: ["Kim Jong-un", "trade"] }', [talks]],
    ["{ mentionsAll: [] }", [hanoi, summit, talks, undated]],
    ['{ language: "en" }', [summit, talks, undated]],
    ['{ language: ["DE-at"] }', [hanoi]],
    ['{ language: ["%"] }', []],
    ["{ language: [] }", []],
    ['{ publishedAt: { from: "2019-04-26T00:00:00Z" } }', [summit, talks]],
    ['{ publishedAt: { until: "2019-04-26T00:00:00Z" } }', [hanoi]],
    ['{ not: { publishedAt: { until: "2019-04-26T00:00:00Z" } } }', [summit, talks, undated]],
    ['{ not: { publisher: "Sputnik" } }', [summit, talks, undated]],
    ["{ or: [] }", []],
    ["{ and: [] }", [hanoi, summit, talks, undated]],
    ['{ or: [{ publisher: "Sputnik" }, { text: "wheat" }] }', [hanoi, talks]],
    ['{ mentions: "Kim", and: [{ not: { language: "en" } }] }', [hanoi]],
  ])("%s", async ([filter, articles]) => {
    expect(await passing(filter)).toEqual(articles);
  });
});

describe("people pass a filter", () => {
  test.for<readonly [string, readonly string[]]>([
    ["{}", ["alexander-kozlov", "dmitry-medvedev", "donald-trump", "kim-jong-il", "kim-jong-un", "vladimir-putin"]],
    ['{ name: "kim" }', ["kim-jong-il", "kim-jong-un"]],
    ['{ name: "Trmp" }', ["donald-trump"]],
    ['{ name: "Pütin" }', ["vladimir-putin"]],
    ['{ name: "Vladmir Putin" }', ["vladimir-putin"]],
    ['{ name: "%" }', []],
    ['{ name: "_" }', []],
    ['{ nationality: "Russia" }', ["alexander-kozlov", "dmitry-medvedev", "vladimir-putin"]],
    ['{ nationality: ["US", "PRK"] }', ["donald-trump", "kim-jong-il", "kim-jong-un"]],
    ["{ nationality: [] }", []],
    ['{ nationality: "Atlantis" }', []],
    ['{ role: "prime minister" }', ["dmitry-medvedev", "vladimir-putin"]],
    ['{ role: "%" }', []],
    ['{ name: "Kim", role: "supreme leader", nationality: "KP" }', ["kim-jong-il", "kim-jong-un"]],
    ['{ name: "Kim", nationality: "RU" }', []],
  ])("%s", async ([filter, slugs]) => {
    const { people } = await data<{ people: unknown }>(`{ people(filter: ${filter}) { nodes { slug } totalCount } }`);
    expect(people).toEqual({ nodes: slugs.map((slug) => ({ slug })), totalCount: slugs.length });
  });

  test("of a country, only its own", async () => {
    const query = `{ country(ref: "Russia") { people(filter: { role: "President" }) { nodes { slug } } } }`;
    const nodes = [{ slug: "dmitry-medvedev" }, { slug: "vladimir-putin" }];
    expect(await data(query)).toEqual({ country: { people: { nodes } } });
  });
});

test("how the names of an article filter were understood is told in its order", async () => {
  const query = `{ articles(filter: { publisher: "Sputnik", or: [{ mentions: ["Kim", "Atlantis"] }] }) {
    resolutions { argument input status } } }`;
  expect(await data(query)).toEqual({
    articles: {
      resolutions: [
        { argument: "filter.publisher", input: "Sputnik", status: "RESOLVED" },
        { argument: "filter.or[0].mentions", input: "Kim", status: "AMBIGUOUS" },
        { argument: "filter.or[0].mentions", input: "Atlantis", status: "UNKNOWN" },
      ],
    },
  });
});
