import { expect, test } from "vitest";
import { planOf, sqlOf } from "../support/plan.ts";

test("quotes about a country are counted from quote_about alone", async () => {
  expect(sqlOf(await planOf(`{ country(ref: "US") { quotesAbout { totalCount } } }`))).toMatchInlineSnapshot(`
    "SELECT (SELECT json_build_array((SELECT count(*)
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = t2.id) t3
    WHERE t3.status <> 'RETRACTED' AND true))
    FROM entity t2
    WHERE t2.id = ANY ($1::int[])) AS data"
  `);
});

test("so are their speakers and months", async () => {
  const query = `{ quotes(filter: { about: "US" }) {
    facets(by: [SPEAKER], first: 3) { facet buckets { value count } } histogram(interval: MONTH) { start count } } }`;
  expect(sqlOf(await planOf(query), { meanings: 1 })).toMatchInlineSnapshot(`
    "SELECT json_build_array(json_build_array(json_build_array(NULL,(SELECT coalesce(json_agg(l.v), '[]')
    FROM (SELECT json_build_array(t3.value,t3.count) AS v
    FROM (SELECT *
    FROM (SELECT *, row_number() OVER (ORDER BY value = '', count DESC, value) AS place
    FROM (SELECT coalesce(e.slug, '') AS value, c.entity_id, c.count
    FROM (SELECT t2.speaker_id AS entity_id, count(*) AS count
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = $1::int) t2
    WHERE t2.status <> 'RETRACTED' AND true GROUP BY t2.speaker_id
    ORDER BY (t2.speaker_id IS NULL) DESC, count DESC FETCH FIRST 4 ROWS WITH TIES) c LEFT
    JOIN entity e ON e.id = c.entity_id) bucket) ranked
    WHERE place <= 3 OR value = '') t3
    ORDER BY t3.place) l))),(SELECT json_build_array(coalesce(sum(l.c), 0), coalesce(json_agg(l.v), '[]'))
    FROM (SELECT json_build_array(t4.start::date,t4.count) AS v, t4.count AS c
    FROM (SELECT start, count
    FROM generate_series((SELECT date_trunc('month', min(t2.reported_at) AT TIME ZONE INTERVAL '0')
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = $2::int) t2
    WHERE t2.status <> 'RETRACTED' AND true), (SELECT max(t2.reported_at) AT TIME ZONE INTERVAL '0'
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = $3::int) t2
    WHERE t2.status <> 'RETRACTED' AND true), INTERVAL '1 month') AS start
    CROSS JOIN LATERAL (SELECT count(*) AS count
    FROM (SELECT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = $4::int) t2
    WHERE t2.status <> 'RETRACTED' AND true AND t2.reported_at >= start AT TIME ZONE INTERVAL '0' AND t2.reported_at < (start + INTERVAL '1 month') AT TIME ZONE INTERVAL '0') AS counted
    WHERE count > 0) t4
    ORDER BY t4.start) l)) AS data"
  `);
});

test("a quote about two of several entities is counted once", async () => {
  const plan = await planOf(`{ quotes(filter: { about: ["US", "China"] }) { totalCount } }`);
  expect(sqlOf(plan, { meanings: 2 })).toMatchInlineSnapshot(`
    "SELECT (SELECT count(*)
    FROM (SELECT DISTINCT quote_id AS id, speaker_id, reported_at, status
    FROM quote_about
    WHERE entity_id = ANY ($1::int[])) t2
    WHERE t2.status <> 'RETRACTED' AND true) AS data"
  `);
});

test("a filter that needs the quote itself is counted from quote, the page still read by ranges", async () => {
  const query = `{ quotes(filter: { about: "US", kind: [DIRECT] }, first: 2) { totalCount nodes { text } } }`;
  expect(sqlOf(await planOf(query), { meanings: 1 })).toMatchInlineSnapshot(`
    "SELECT json_build_array((SELECT count(*)
    FROM quote t2
    WHERE true AND t2.status <> 'RETRACTED' AND (t2.id IN (SELECT quote_id
    FROM quote_about
    WHERE entity_id = ANY ($1::int[])) AND t2.kind = ANY ($2::quote_kind[]))),(SELECT coalesce(json_agg(json_build_array(t2.text)), '[]')
    FROM (SELECT t2.*
    FROM (SELECT t2.*
    FROM quote_about
    JOIN quote t2 ON t2.id = quote_about.quote_id
    WHERE quote_about.entity_id = $3::int AND t2.status <> 'RETRACTED' AND (t2.kind = ANY ($4::quote_kind[]))
    ORDER BY quote_about.reported_at DESC,quote_about.quote_id DESC LIMIT 2) t2
    ORDER BY t2.reported_at DESC,t2.id DESC LIMIT 2) t2)) AS data"
  `);
});

test("a filter on the speaker's country needs no more of a quote than quote_about has", async () => {
  const query = `{ quotes(filter: { about: "US", speakerCountry: "CN" }) { totalCount } }`;
  expect(sqlOf(await planOf(query))).not.toMatch(/FROM quote\b/);
});
