import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const ask = async (query: string, variables?: Record<string, unknown>) =>
  await clientOf(database).data(query, variables);

beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
});
afterEach(() => database.close());

const add = `mutation ($input: AddAliasInput!) { addAlias(input: $input) {
  entity { slug } userErrors { code message field } } }`;

test("an entity is found by an alias that an editor added, until it is removed", async () => {
  const find = `{ country(ref: "Uncle Sam") { slug } }`;
  const input = { entity: "US", text: "Uncle Sam" };
  const remove = `mutation { removeAlias(input: { entity: "US", text: "Uncle Sam" }) { entity { slug } userErrors { code } } }`;
  expect([await ask(find), await ask(add, { input }), await ask(find), await ask(remove), await ask(find)]).toEqual([
    { country: null },
    { addAlias: { entity: { slug: "united-states" }, userErrors: [] } },
    { country: { slug: "united-states" } },
    { removeAlias: { entity: { slug: "united-states" }, userErrors: [] } },
    { country: null },
  ]);
});

test("the same alias again changes nothing; one that differs is refused, and so is what nobody can mean", async () => {
  const inputs = [
    { entity: "US", text: "Uncle Sam" },
    { entity: "US", text: "Uncle Sam" },
    { entity: "US", text: "Uncle Sam", caseSensitive: true },
    { entity: "US", text: "–" },
    { entity: "US", text: "Sam", validFrom: "2019-05-01", validUntil: "2019-04-01" },
    { entity: "Untied States", text: "Sam" },
  ];
  const answers: unknown[] = [];
  for (const input of inputs) answers.push(await ask(add, { input }));
  expect(answers).toMatchInlineSnapshot(`
    [
      {
        "addAlias": {
          "entity": {
            "slug": "united-states",
          },
          "userErrors": [],
        },
      },
      {
        "addAlias": {
          "entity": {
            "slug": "united-states",
          },
          "userErrors": [],
        },
      },
      {
        "addAlias": {
          "entity": null,
          "userErrors": [
            {
              "code": "ALIAS_DIFFERS",
              "field": [
                "input",
                "text",
              ],
              "message": "United States already has the alias "Uncle Sam", in any case, valid until now. Remove it first if an editor added it, or give the same values.",
            },
          ],
        },
      },
      {
        "addAlias": {
          "entity": null,
          "userErrors": [
            {
              "code": "BLANK",
              "field": [
                "input",
                "text",
              ],
              "message": ""–" has no letter or digit, so no search could find it.",
            },
          ],
        },
      },
      {
        "addAlias": {
          "entity": null,
          "userErrors": [
            {
              "code": "BAD_DATE",
              "field": [
                "input",
                "validUntil",
              ],
              "message": ""validUntil: 2019-04-01" is not after "validFrom: 2019-05-01".",
            },
          ],
        },
      },
      {
        "addAlias": {
          "entity": null,
          "userErrors": [
            {
              "code": "UNKNOWN_ENTITY",
              "field": [
                "input",
                "entity",
              ],
              "message": "No person, organization, country, place, topic or event is known as "Untied States" in "entity". Did you mean United States ("united-states") or U.S. Virgin Islands ("us-virgin-islands")?",
            },
          ],
        },
      },
    ]
  `);
  expect(await ask(`{ auditLog { totalCount } }`)).toEqual({ auditLog: { totalCount: 1 } });
});

test("aliases of the seeds cannot be removed, nor those that are not there", async () => {
  const remove = `mutation ($text: String!) { removeAlias(input: { entity: "US", text: $text }) { userErrors { code } } }`;
  expect([await ask(remove, { text: "United States" }), await ask(remove, { text: "Uncle Sam" })]).toEqual([
    { removeAlias: { userErrors: [{ code: "ALIAS_NOT_CURATED" }] } },
    { removeAlias: { userErrors: [{ code: "UNKNOWN_ALIAS" }] } },
  ]);
});

test("a mention is resolved to an entity, and to none", async () => {
  const { articles } = await clientOf(database).data<{
    articles: { nodes: { mentions: { nodes: { id: string }[] } }[] };
  }>(`{ articles(first: 1) { nodes { mentions(first: 1) { nodes { id } } } } }`);
  const mention = articles.nodes[0]?.mentions.nodes[0]?.id;
  const set = `mutation ($input: ResolveMentionInput!) { resolveMention(input: $input) {
    mention { id entity { slug } } userErrors { code } } }`;
  const nowhere = Buffer.from("Mention:abc:x").toString("base64url");
  expect([
    await ask(set, { input: { mention, entity: "hanoi" } }),
    await ask(set, { input: { mention, entity: "hanoi" } }),
    await ask(set, { input: { mention, entity: null } }),
    await ask(set, { input: { mention: nowhere, entity: null } }),
    await ask(`{ auditLog { nodes { action targetType target after } } }`),
  ]).toEqual([
    { resolveMention: { mention: { id: mention, entity: { slug: "hanoi" } }, userErrors: [] } },
    { resolveMention: { mention: { id: mention, entity: { slug: "hanoi" } }, userErrors: [] } },
    { resolveMention: { mention: { id: mention, entity: null }, userErrors: [] } },
    { resolveMention: { mention: null, userErrors: [{ code: "UNKNOWN_MENTION" }] } },
    {
      auditLog: {
        nodes: [
          { action: "RESOLVE_MENTION", targetType: "Mention", target: mention, after: { entity: null } },
          { action: "RESOLVE_MENTION", targetType: "Mention", target: mention, after: { entity: "hanoi" } },
        ],
      },
    },
  ]);
});

test("of two editors who resolve a mention at once the last one wins, and the log has both", async () => {
  const { articles } = await clientOf(database).data<{
    articles: { nodes: { mentions: { nodes: { id: string; entity: { slug: string } }[] } }[] };
  }>(`{ articles(first: 1) { nodes { mentions(first: 1) { nodes { id entity { slug } } } } } }`);
  const [mention] = articles.nodes[0]?.mentions.nodes ?? [];
  const set = `mutation ($id: ID!, $entity: EntityRef) { resolveMention(input: { mention: $id, entity: $entity }) { userErrors { code } } }`;
  await Promise.all(["hanoi", "China", "Donald Trump"].map((entity) => ask(set, { id: mention?.id, entity })));
  interface Logged {
    readonly node: { readonly entity: { readonly slug: string } };
    readonly auditLog: { readonly nodes: readonly { before: { entity: string }; after: { entity: string } }[] };
  }
  const { node, auditLog } = await clientOf(database).data<Logged>(
    `query ($id: ID!) { node(id: $id) { ... on Mention { entity { slug } } } auditLog(first: 3) { nodes { before after } } }`,
    { id: mention?.id },
  );
  const steps = auditLog.nodes.toReversed();
  expect(steps.map(({ before }) => before.entity)).toEqual([
    mention?.entity.slug,
    ...steps.slice(0, -1).map(({ after }) => after.entity),
  ]);
  expect(steps.map(({ after }) => after.entity).toSorted()).toEqual(["china", "donald-trump", "hanoi"]);
  expect(node.entity.slug).toBe(steps.at(-1)?.after.entity);
});
