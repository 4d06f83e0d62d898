import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let id: string;

const ask = async (query: string, variables?: Record<string, unknown>) =>
  await clientOf(database).data(query, variables);

/** Kim's complaint about the unilateral attitude, about whom else it is, and who is said to have said it. */
beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
  const { quotes } = await clientOf(database).data<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "unilateral attitude", kind: [DIRECT] }) { nodes { id } } }`,
  );
  id = quotes.nodes[0]?.id ?? "";
});
afterEach(() => database.close());

const log = `{ auditLog { totalCount nodes { actor actorKey action targetType target reason before after } } }`;
const entry = { actor: "editor", actorKey: 0, targetType: "Quote" };

test("an editor says who said a quote: it keeps its id, and the log says what was before", async () => {
  const payload = await ask(
    `mutation ($id: ID!) { setQuoteSpeaker(input: { quote: $id, speaker: "Putin", speakerText: "he", reason: "A slip of the tape" }) {
      quote { id speaker { name } speakerText attribution { relation agent { slug } } }
      userErrors { code }
    } }`,
    { id },
  );
  expect(payload).toEqual({
    setQuoteSpeaker: {
      quote: {
        id,
        speaker: { name: "Vladimir Putin" },
        speakerText: "he",
        attribution: [
          { relation: "SAID", agent: { slug: "vladimir-putin" } },
          { relation: "REPORTED", agent: { slug: "korean-central-news-agency" } },
          { relation: "PUBLISHED", agent: { slug: "business-standard" } },
        ],
      },
      userErrors: [],
    },
  });
  expect(await ask(log)).toEqual({
    auditLog: {
      totalCount: 1,
      nodes: [
        {
          ...entry,
          action: "SET_QUOTE_SPEAKER",
          target: id,
          reason: "A slip of the tape",
          before: { speaker: "kim-jong-un", speakerText: expect.any(String) },
          after: { speaker: "vladimir-putin", speakerText: "he" },
        },
      ],
    },
  });
  expect(
    await ask(`{ quotes(filter: { speaker: "Putin", about: "US", text: "unilateral" }) { nodes { id } } }`),
  ).toEqual({
    quotes: { nodes: [{ id }] },
  });
});

test("a speaker is cleared with null, and kept when left out", async () => {
  const set = `mutation ($input: SetQuoteSpeakerInput!) { setQuoteSpeaker(input: $input) { quote { speaker { slug } speakerText } } }`;
  expect([
    await ask(set, { input: { quote: id, speakerText: "the leader" } }),
    await ask(set, { input: { quote: id, speaker: null } }),
  ]).toEqual([
    { setQuoteSpeaker: { quote: { speaker: { slug: "kim-jong-un" }, speakerText: "the leader" } } },
    { setQuoteSpeaker: { quote: { speaker: null, speakerText: "the leader" } } },
  ]);
});

test("what changes nothing is no entry in the log", async () => {
  await ask(
    `mutation ($id: ID!) { setQuoteSpeaker(input: { quote: $id, speaker: "Kim Jong-un" }) { quote { id } }
      setQuoteStatus(input: { quote: $id, status: PUBLISHED }) { quote { id } } }`,
    { id },
  );
  expect(await ask(`{ auditLog { totalCount } }`)).toEqual({ auditLog: { totalCount: 0 } });
});

test("an editor says all that a quote is about", async () => {
  const set = `mutation ($id: ID!) { setQuoteAbout(input: { quote: $id, about: [
      { entity: "China" }, { entity: "US", basis: CONTEXT, text: "they" }
    ] }) { quote { about { edges { basis text node { slug } } } } userErrors { code } } }`;
  const about = [
    { basis: "NAMED", text: "China", node: { slug: "china" } },
    { basis: "CONTEXT", text: "they", node: { slug: "united-states" } },
  ];
  expect(await ask(set, { id })).toEqual({ setQuoteAbout: { quote: { about: { edges: about } }, userErrors: [] } });
  const { auditLog } = await clientOf(database).data<{ auditLog: { nodes: { before: object; after: object }[] } }>(
    `{ auditLog { nodes { before after } } }`,
  );
  expect(auditLog.nodes).toMatchInlineSnapshot(`
    [
      {
        "after": {
          "about": [
            {
              "basis": "NAMED",
              "entity": "china",
              "text": "China",
            },
            {
              "basis": "CONTEXT",
              "entity": "united-states",
              "text": "they",
            },
          ],
        },
        "before": {
          "about": [
            {
              "basis": "NAMED",
              "entity": "united-states",
              "text": "U.S.",
            },
            {
              "basis": "NAMED",
              "entity": "north-korea",
              "text": "DPRK",
            },
            {
              "basis": "NAMED",
              "entity": "korean-peninsula",
              "text": "Korean peninsula",
            },
            {
              "basis": "CONTEXT",
              "entity": "denuclearisation",
              "text": "denuclearization",
            },
            {
              "basis": "COREFERENCE",
              "entity": "hanoi-summit",
              "text": "summit talks",
            },
          ],
        },
      },
    ]
  `);
  await ask(set, { id });
  expect(
    await ask(`{ auditLog { totalCount } quotes(filter: { about: "China", text: "unilateral" }) { totalCount } }`),
  ).toEqual({
    auditLog: { totalCount: 1 },
    quotes: { totalCount: 1 },
  });
});

test("a quote is retracted with a reason only", async () => {
  const set = `mutation ($input: SetQuoteStatusInput!) { setQuoteStatus(input: $input) {
    quote { id status } userErrors { code message field } } }`;
  const message = 'A quote cannot be retracted without a reason. Explain it in "reason" for readers of the audit log.';
  expect([
    await ask(set, { input: { quote: id, status: "RETRACTED" } }),
    await ask(set, { input: { quote: id, status: "RETRACTED", reason: "Never said" } }),
    await ask(`{ quotes(filter: { text: "unilateral", kind: [DIRECT] }) { totalCount } }`),
    await ask(`{ auditLog { nodes { before after reason } } }`),
  ]).toEqual([
    { setQuoteStatus: { quote: null, userErrors: [{ code: "REASON_REQUIRED", message, field: ["input", "reason"] }] } },
    { setQuoteStatus: { quote: { id, status: "RETRACTED" }, userErrors: [] } },
    { quotes: { totalCount: 0 } },
    {
      auditLog: {
        nodes: [{ before: { status: "PUBLISHED" }, after: { status: "RETRACTED" }, reason: "Never said" }],
      },
    },
  ]);
});

test("whatever cannot be used is said, and nothing is written", async () => {
  const set = `mutation ($input: SetQuoteSpeakerInput!) { setQuoteSpeaker(input: $input) {
    quote { id } userErrors { code message field } } }`;
  const inputs = [
    { quote: id, speaker: "Kim" },
    { quote: id, speaker: "Vladimir Puttin" },
    { quote: id, speaker: "sanctions" },
    { quote: id, speakerText: "  " },
    { quote: id, speakerText: "a\0b" },
    { quote: id, speaker: null, reason: "x".repeat(2_001) },
    { quote: "nonsense" },
    { quote: Buffer.from("Person:kim-jong-un").toString("base64url") },
    { quote: Buffer.from("Quote:0").toString("base64url") },
  ];
  const answers: unknown[] = [];
  for (const input of inputs) answers.push(await ask(set, { input }));
  const about = `mutation ($id: ID!) { setQuoteAbout(input: { quote: $id, about: [{ entity: "US" }, { entity: "USA" }] }) {
    quote { id } userErrors { code message field } } }`;
  answers.push(await ask(about, { id }));
  expect(answers).toMatchInlineSnapshot(`
    [
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "AMBIGUOUS_ENTITY",
              "field": [
                "input",
                "speaker",
              ],
              "message": ""Kim" in "speaker" can mean Kim Jong-un ("kim-jong-un") or Kim Jong-il ("kim-jong-il"). Name one of them by its slug or id.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNKNOWN_ENTITY",
              "field": [
                "input",
                "speaker",
              ],
              "message": "No person, organization or country is known as "Vladimir Puttin" in "speaker". Did you mean Vladimir Putin ("vladimir-putin")?",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNKNOWN_ENTITY",
              "field": [
                "input",
                "speaker",
              ],
              "message": "No person, organization or country is known as "sanctions" in "speaker". Use a name, slug or id that \`search\` finds.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "BLANK",
              "field": [
                "input",
                "speakerText",
              ],
              "message": ""speakerText" is blank. Enter text, or omit the field if it is optional.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNSTORABLE_TEXT",
              "field": [
                "input",
                "speakerText",
              ],
              "message": ""speakerText" has a NUL character at offset 1. Remove it.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "TOO_LONG",
              "field": [
                "input",
                "reason",
              ],
              "message": ""reason" has 2001 characters; the maximum is 2000.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNKNOWN_QUOTE",
              "field": [
                "input",
                "quote",
              ],
              "message": ""nonsense" is not the id of a Quote. Use the field "id" of one.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNKNOWN_QUOTE",
              "field": [
                "input",
                "quote",
              ],
              "message": ""UGVyc29uOmtpbS1qb25nLXVu" is not the id of a Quote. Use the field "id" of one.",
            },
          ],
        },
      },
      {
        "setQuoteSpeaker": {
          "quote": null,
          "userErrors": [
            {
              "code": "UNKNOWN_QUOTE",
              "field": [
                "input",
                "quote",
              ],
              "message": "The quote "UXVvdGU6MA" no longer exists.",
            },
          ],
        },
      },
      {
        "setQuoteAbout": {
          "quote": null,
          "userErrors": [
            {
              "code": "DUPLICATE_ENTITY",
              "field": [
                "input",
                "about",
                "1",
                "entity",
              ],
              "message": ""USA" means United States, which is in the list already. List each entity once.",
            },
          ],
        },
      },
    ]
  `);
  expect(await ask(`{ auditLog { totalCount } }`)).toEqual({ auditLog: { totalCount: 0 } });
});

test("of two editors at once the last one wins, and the log has both", async () => {
  const set = `mutation ($id: ID!, $speaker: EntityRef!) { setQuoteSpeaker(input: { quote: $id, speaker: $speaker }) { userErrors { code } } }`;
  const names = ["Putin", "Donald Trump", "KCNA", "Kim Jong-il"];
  await Promise.all(names.map((speaker) => ask(set, { id, speaker })));
  interface Logged {
    readonly quote: { readonly speaker: { readonly slug: string } };
    readonly auditLog: { readonly nodes: readonly { before: { speaker: string }; after: { speaker: string } }[] };
  }
  const { quote, auditLog } = await clientOf(database).data<Logged>(
    `query ($id: ID!) { quote(id: $id) { speaker { slug } } auditLog { nodes { before after } } }`,
    { id },
  );
  const steps = auditLog.nodes.toReversed();
  expect(steps.map(({ before }) => before.speaker)).toEqual([
    "kim-jong-un",
    ...steps.slice(0, -1).map(({ after }) => after.speaker),
  ]);
  expect(steps.map(({ after }) => after.speaker).toSorted()).toEqual([
    "donald-trump",
    "kim-jong-il",
    "korean-central-news-agency",
    "vladimir-putin",
  ]);
  expect(quote.speaker.slug).toBe(steps.at(-1)?.after.speaker);
});
