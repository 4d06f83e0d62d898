import { expect, test } from "vitest";
import { planOf, sqlOf } from "../support/plan.ts";

test("a lookup by name reads the selected columns of one row", async () => {
  expect(sqlOf(await planOf(`{ person(ref: "Kim Jong-un") { name birthDate } }`))).toMatchInlineSnapshot(`
    "SELECT (SELECT (SELECT json_build_array(t2.name,d2.birth_date)
    FROM person d2
    WHERE d2.entity_id = t2.id)
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
});

test("a list with nested objects is one statement", async () => {
  const query = `{ quotes(first: 2) { nodes { text speaker { name } article { headline publisher { name } } } } }`;
  expect(sqlOf(await planOf(query))).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.text,(SELECT json_build_array(t3.name)
    FROM entity t3
    WHERE t3.id = t2.speaker_id),(SELECT json_build_array(t4.headline,(SELECT json_build_array(t5.name)
    FROM entity t5
    WHERE t5.id = t4.publisher_id))
    FROM article t4
    WHERE t4.id = t2.article_id))), '[]')
    FROM (SELECT t2.*
    FROM quote t2
    WHERE true AND t2.status <> 'RETRACTED' AND true
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2) AS data"
  `);
});

test("a speaker and a subject drive through the covering index of quote_about", async () => {
  const query = `{ quotes(filter: { speaker: "Kim", about: "US" }) { nodes { text } } }`;
  expect(sqlOf(await planOf(query))).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.text)), '[]')
    FROM (SELECT t2.*
    FROM (SELECT DISTINCT ON (found.reported_at, found.id) found.*
    FROM unnest($1::int[]) AS entity (id)
    CROSS JOIN unnest($2::int[]) AS speaker (id)
    CROSS JOIN LATERAL (SELECT t2.*
    FROM quote_about
    JOIN quote t2 ON t2.id = quote_about.quote_id
    WHERE quote_about.entity_id = entity.id AND quote_about.speaker_id = speaker.id AND t2.status <> 'RETRACTED' AND true
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 20) found) t2
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 20) t2) AS data"
  `);
});

test("names that mean one entity each are read straight from its range of that index", async () => {
  const plan = await planOf(`{ quotes(filter: { speaker: "Kim", about: "US" }) { nodes { text } } }`);
  expect(sqlOf(plan, { meanings: 1 })).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.text)), '[]')
    FROM (SELECT t2.*
    FROM (SELECT t2.*
    FROM quote_about
    JOIN quote t2 ON t2.id = quote_about.quote_id
    WHERE quote_about.entity_id = $1::int AND quote_about.speaker_id = $2::int AND t2.status <> 'RETRACTED' AND true
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 20) t2
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 20) t2) AS data"
  `);
  expect(sqlOf(plan, { meanings: 2 })).toBe(sqlOf(plan));
});

test("the same page inside a country, after a cursor, with what tells whether it goes on", async () => {
  const query = `{ country(ref: "US") { quotesAbout(first: 5, after: "${Buffer.from(
    JSON.stringify(["Quote/REPORTED_AT DESC", "2019-04-26T00:00:00+00:00", 7]),
  ).toString("base64url")}") { nodes { text } pageInfo { hasNextPage hasPreviousPage } } } }`;
  expect(sqlOf(await planOf(query))).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array(json_build_array(EXISTS (SELECT
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = t2.id) t3
    WHERE t3.status <> 'RETRACTED' AND true AND (t3.reported_at,t3.id) >= ($1::timestamptz,$2::int4)),(SELECT coalesce(json_agg(CASE WHEN t3._n <= 5 THEN json_build_array(t3.text) END), '[]')
    FROM (SELECT t3.*, row_number() OVER (ORDER BY t3.reported_at DESC,t3.id DESC) AS _n
    FROM (SELECT t3.*
    FROM quote_about
    JOIN quote t3 ON t3.id = quote_about.quote_id
    WHERE quote_about.entity_id = t2.id AND (quote_about.reported_at,quote_about.quote_id) < ($3::timestamptz,$4::int4) AND t3.status <> 'RETRACTED' AND true
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 6) t3
    ORDER BY t3.reported_at DESC,t3.id DESC LIMIT 6) t3)))
    FROM entity t2
    WHERE t2.id = ANY ($5::int[])) AS data"
  `);
});

test("an aggregate is counted only when it is selected", async () => {
  const [page, counted] = [
    sqlOf(await planOf(`{ articles { nodes { headline } } }`)),
    sqlOf(await planOf(`{ articles { nodes { headline } totalCount } }`)),
  ];
  expect([page.includes("count("), counted.includes("count(")]).toEqual([false, true]);
});

test("the body of an article is read only when it is selected", async () => {
  expect(sqlOf(await planOf(`{ articles { nodes { headline } } }`))).not.toContain("body");
  expect(sqlOf(await planOf(`{ articles { nodes { body } } }`))).toContain("body");
});

test("fields common to all kinds of entity are read once, fields of one kind by its own branch", async () => {
  const shared = sqlOf(await planOf(`{ entity(ref: "Kim") { name slug } }`));
  const own = sqlOf(await planOf(`{ entity(ref: "Kim") { name ... on Country { code } } }`));
  expect(shared).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array(t2.name,t2.slug)
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
  expect(own).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array(initcap(t2.kind::text), CASE initcap(t2.kind::text) WHEN 'Country' THEN (SELECT json_build_array(t2.name,d2.code)
    FROM country d2
    WHERE d2.entity_id = t2.id) WHEN 'Organization' THEN json_build_array(t2.name) WHEN 'Person' THEN json_build_array(t2.name) WHEN 'Place' THEN json_build_array(t2.name) WHEN 'Event' THEN json_build_array(t2.name) WHEN 'Topic' THEN json_build_array(t2.name) END)
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
});

test("names are collected from everywhere in the query, to be resolved together", async () => {
  const plan = await planOf(`{ person(ref: "Kim") {
    us: quotes(filter: { about: "US", ambiguity: BEST }) { totalCount }
    others: quotes(filter: { not: { about: ["US", "China"] } }) { totalCount }
  } }`);
  expect(plan.references.map(({ argument, input, policy }) => `${argument} ${input} ${policy}`)).toEqual([
    "filter.about US BEST",
    "filter.not.about US ANY",
    "filter.not.about China ANY",
    "ref Kim ONE",
  ]);
});

test("the text of a statement depends on the selection, not on values or on what names mean", async () => {
  const query = (name: string) => `{ quotes(filter: { about: "${name}", text: "talks" }) { nodes { text } } }`;
  expect(sqlOf(await planOf(query("US")))).toBe(sqlOf(await planOf(query("nobody"))));
});

test("more than a hundred fields of one object still make one statement", async () => {
  const many = Array.from({ length: 250 }, (_, at) => `f${at}: text`).join(" ");
  expect(sqlOf(await planOf(`{ quotes { nodes { ${many} } } }`)).match(/json_build_array/g)?.length).toBe(4);
});

test("names in nested lists are resolved before, and meet the rows of each list through the index", async () => {
  const plan = await planOf(
    `{ people(first: 2) { nodes { name quotes(filter: { about: "US" }, first: 3) { nodes { text } } } } }`,
  );
  expect(plan.references).toHaveLength(1);
  expect(sqlOf(plan, { meanings: 1 })).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.name,(SELECT coalesce(json_agg(json_build_array(t3.text)), '[]')
    FROM (SELECT t3.*
    FROM (SELECT t3.*
    FROM quote_about
    JOIN quote t3 ON t3.id = quote_about.quote_id
    WHERE quote_about.entity_id = $1::int AND quote_about.speaker_id = t2.id AND t3.status <> 'RETRACTED' AND true
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 3) t3
    ORDER BY t3.reported_at DESC,t3.id DESC LIMIT 3) t3))), '[]')
    FROM (SELECT t2.*
    FROM entity t2
    WHERE t2.kind = $2::entity_kind AND t2.merged_into IS NULL AND NOT t2.is_provisional
    ORDER BY t2.slug ASC LIMIT 2) t2) AS data"
  `);
});

test("aliases of one field are read side by side, each with its own arguments", async () => {
  const query = `{ person(ref: "Kim") {
    latest: quotes(first: 1) { nodes { text } }
    ofChina: quotes(filter: { about: "China" }, first: 2) { nodes { kind } }
  } }`;
  expect(sqlOf(await planOf(query))).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array((SELECT coalesce(json_agg(json_build_array(t3.text)), '[]')
    FROM (SELECT t3.*
    FROM quote t3
    WHERE t3.speaker_id = t2.id AND t3.status <> 'RETRACTED' AND true
    ORDER BY t3.reported_at DESC,t3.id DESC LIMIT 1) t3),(SELECT coalesce(json_agg(json_build_array(t4.kind)), '[]')
    FROM (SELECT t4.*
    FROM (SELECT DISTINCT ON (found.reported_at, found.id) found.*
    FROM unnest($1::int[]) AS entity (id)
    CROSS JOIN unnest(ARRAY[t2.id]) AS speaker (id)
    CROSS JOIN LATERAL (SELECT t4.*
    FROM quote_about
    JOIN quote t4 ON t4.id = quote_about.quote_id
    WHERE quote_about.entity_id = entity.id AND quote_about.speaker_id = speaker.id AND t4.status <> 'RETRACTED' AND true
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 2) found) t4
    ORDER BY t4.reported_at DESC,t4.id DESC LIMIT 2) t4))
    FROM entity t2
    WHERE t2.id = ANY ($2::int[])) AS data"
  `);
});

test("a connection that is only counted reads no page", async () => {
  expect(sqlOf(await planOf(`{ person(ref: "Kim") { quotes { totalCount } } }`))).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array((SELECT count(*)
    FROM quote t3
    WHERE t3.speaker_id = t2.id AND t3.status <> 'RETRACTED' AND true))
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
});

test("the keys of a cursor are read only when one is selected", async () => {
  const without = sqlOf(await planOf(`{ articles(first: 2) { edges { node { headline } } } }`));
  const withCursor = sqlOf(await planOf(`{ articles(first: 2) { edges { cursor node { headline } } } }`));
  const withLast = sqlOf(await planOf(`{ articles(first: 2) { nodes { headline } pageInfo { endCursor } } }`));
  expect(without).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2.headline)), '[]')
    FROM (SELECT t2.*
    FROM article t2
    WHERE true AND true
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2) AS data"
  `);
  expect(withCursor).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array(t2._k0,t2._k1,json_build_array(t2.headline))), '[]')
    FROM (SELECT t2.*, t2.reported_at AS _k0, t2.id AS _k1
    FROM article t2
    WHERE true AND true
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2) AS data"
  `);
  expect(withLast.includes("_k0")).toBe(true);
});

test("the type behind an interface is read from the row, without a branch for each", async () => {
  expect(sqlOf(await planOf(`{ quotes { nodes { speaker { __typename name } } } }`))).toMatchInlineSnapshot(`
    "SELECT (SELECT coalesce(json_agg(json_build_array((SELECT json_build_array(initcap(t3.kind::text), json_build_array(NULL,t3.name))
    FROM entity t3
    WHERE t3.id = t2.speaker_id))), '[]')
    FROM (SELECT t2.*
    FROM quote t2
    WHERE true AND t2.status <> 'RETRACTED' AND true
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 20) t2) AS data"
  `);
});

test("the type of an object that can have no other is not read at all", async () => {
  expect(sqlOf(await planOf(`{ person(ref: "Kim") { __typename name } }`))).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array(NULL,t2.name)
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
});
