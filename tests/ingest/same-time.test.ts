import { afterEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { openDatabase } from "../../src/database/client.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { staleEvidence } from "../support/evidence.ts";
import { plainReader } from "./plain-reader.ts";
import { raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const { data } = clientOf(database);

/** Several pools are to Postgres what several processes are. */
async function asSeveral<Result>(work: (desk: ReturnType<typeof createIngest>, at: number) => Promise<Result>) {
  const pools = Array.from({ length: 4 }, () =>
    openDatabase(database.url, { statementTimeoutMs: 30_000, connectionTimeoutMs: 30_000 }),
  );
  const desks = pools.map((pool) => createIngest({ database: pool, prepare: prepareWith(plainReader) }));
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, at) => work(desks[at % 4] as (typeof desks)[number], at)),
  );
  await Promise.all(pools.map((pool) => pool.close()));
  return results;
}

// Whoever wrote last has counted what the others wrote.
afterEach(async () => expect(await staleEvidence(database)).toEqual([]));

test("the same text twenty times at once is one article, and new once", async () => {
  const body = "“We will meet Bob Stone in spring,” said Ann Lee.";
  const results = await asSeveral(({ ingest }) => ingest([raw(body, { publisher: "Gazette" })]));
  const statuses = results.flat().map(({ status }) => status);
  expect(statuses.toSorted()).toEqual(["CREATED", ...statuses.slice(1).map(() => "UNCHANGED")]);
  expect(
    await data("{ articles { totalCount } quotes { totalCount } people(includeProvisional: true) { totalCount } }"),
  ).toEqual({
    articles: { totalCount: 1 },
    quotes: { totalCount: 1 },
    people: { totalCount: 2 },
  });
});

test("twenty papers that carry a statement at once, in a few wordings, carry one statement of one new person", async () => {
  const wordings = ["will", "would", "will [soon]", "shall"];
  await asSeveral(({ ingest }, at) => {
    const words = `The harbour ${wordings[at % 4]} open to all the ships of our neighbours in April`;
    return ingest([raw(`Report ${at}. “${words},” said Carla Voss to Paper.`, { publisher: `Paper ${at}` })]);
  });
  const filter = '{ speaker: "Carla Voss" }';
  expect(await data(`{ quotes(filter: ${filter}) { nodes { evidence { occurrenceCount publisherCount } } } }`)).toEqual(
    {
      quotes: { nodes: [{ evidence: { occurrenceCount: 20, publisherCount: 20 } }] },
    },
  );
});

test("twenty papers that print one wire text at once are one source", async () => {
  const wire = Array.from({ length: 60 }, (_, at) => `word${at} of${at} the${at} wire${at}`).join(" ");
  await asSeveral(({ ingest }, at) => {
    const body = `Print ${at}. ${wire} “We have nothing to hide from anybody,” said Dan Brook. End ${at}.`;
    return ingest([raw(body, { publisher: `Print ${at}` })]);
  });
  expect(
    await data(
      `{ quotes(filter: { speaker: "Dan Brook" }) { nodes { evidence { publisherCount independentPublisherCount } } } }`,
    ),
  ).toEqual({ quotes: { nodes: [{ evidence: { publisherCount: 20, independentPublisherCount: 1 } }] } });
});

test("articles that name the same new people in any order do not wait for each other for ever", async () => {
  const people = ["Eve Marsh", "Frank Hill", "Gina Ford", "Henry Wood", "Iris Cole"];
  const results = await asSeveral(({ ingest }, at) => {
    const order = people.map((_, place) => people[(place * (at % 2 === 0 ? 1 : 4) + at) % 5]);
    const bodies = [0, 1, 2].map((n) =>
      order.map((who) => `“Number ${at} ${n} of ours is right,” said ${who}.`).join(" "),
    );
    return ingest(bodies.map((body) => raw(body)));
  });
  expect(new Set(results.flat().map(({ status }) => status))).toEqual(new Set(["CREATED"]));
  const names = people.map((name) => ({ name, quotes: { totalCount: 60 } }));
  const found = await data<{ people: { nodes: { name: string }[] } }>(
    "{ people(first: 100, includeProvisional: true) { nodes { name quotes { totalCount } } } }",
  );
  expect(found.people.nodes.filter(({ name }) => people.includes(name))).toEqual(names);
});

test("whom several articles name at once is confirmed, and provisional when all but one go at once", async () => {
  await asSeveral(({ ingest }, at) => {
    return ingest([raw(`“Ships number ${at} and ${at * 7} have come in,” said Dora Penn to Wren Hale.`)]);
  });
  const people = `{ people(filter: { name: "e" }, includeProvisional: true, first: 100) { nodes { name isProvisional } } }`;
  const both = async () =>
    (await data<{ people: { nodes: { name: string }[] } }>(people)).people.nodes.filter(({ name }) =>
      ["Dora Penn", "Wren Hale"].includes(name),
    );
  expect(await both()).toEqual([
    { name: "Dora Penn", isProvisional: false },
    { name: "Wren Hale", isProvisional: false },
  ]);
  const { rows } = await database.pool.query<{ id: number }>("SELECT id FROM article WHERE body LIKE '%Dora Penn%'");
  const [, ...others] = rows;
  await Promise.all(others.map(({ id }) => database.pool.query("DELETE FROM article WHERE id = $1", [id])));
  expect(await both()).toEqual([
    { name: "Dora Penn", isProvisional: true },
    { name: "Wren Hale", isProvisional: true },
  ]);
});
