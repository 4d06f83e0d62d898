import { type DocumentNode, execute, type GraphQLResolveInfo, parse } from "graphql";
import { expect, test } from "vitest";
import { knowledgeRules } from "../../src/read-model/rules.ts";
import { createSchema } from "../../src/schema.ts";
import { type Plan, planRoot } from "../../src/planner/plan.ts";
import { Plans } from "../../src/planner/plans.ts";
import { selectionOf } from "../../src/planner/selection.ts";

const schema = createSchema();
const planned = (info: GraphQLResolveInfo): Plan => planRoot(selectionOf(info), knowledgeRules);

/** What the resolver of each root field is told. */
async function infosOf(document: DocumentNode, variableValues: Record<string, unknown> = {}) {
  const infos: GraphQLResolveInfo[] = [];
  const read = (info: GraphQLResolveInfo) => {
    infos.push(info);
    return Promise.resolve(null);
  };
  await execute({ schema, document, variableValues, contextValue: { knowledge: { read } } });
  return infos;
}

/** Plans, and how many have been made. */
function countedPlans() {
  const made: Plan[] = [];
  const plans = new Plans((info) => {
    const plan = planned(info);
    made.push(plan);
    return plan;
  });
  return { plans, made };
}

const page = parse(`query ($first: Int, $kind: [QuoteKind!], $since: DateTime, $all: Boolean = false) {
  quotes(first: $first, filter: { kind: $kind, reportedAt: { from: $since } }) {
    nodes { text } totalCount @include(if: $all)
  }
}`);
const otherPage = parse(`query ($first: Int) { quotes(first: $first) { nodes { kind } } }`);

const questions: readonly (readonly [DocumentNode, Record<string, unknown>])[] = [
  [page, {}],
  [page, { first: null }],
  [page, { first: 1 }],
  [page, { first: 11 }],
  [page, { first: 1, all: true }],
  [page, { kind: [] }],
  [page, { kind: ["DIRECT"] }],
  [page, { kind: ["DIRECT", "INDIRECT"] }],
  [page, { kind: ["INDIRECT", "DIRECT"] }],
  [page, { since: "2019-01-01T00:00:00Z" }],
  [page, { since: "2019-01-01T00:00:00.001Z" }],
  [otherPage, {}],
  [otherPage, { first: 1 }],
];

test("the same operation with the same variables has the same plan, with others another, in whatever order they come", async () => {
  const { plans, made } = countedPlans();
  const planOf = async ([document, variables]: (typeof questions)[number]) => {
    const [info] = await infosOf(document, { ...variables });
    if (info === undefined) throw new Error(`nothing is asked with ${JSON.stringify(variables)}`);
    return { plan: plans.of(info), fresh: planned(info) };
  };
  const first = await Promise.all(questions.map(planOf));
  const again = await Promise.all(questions.toReversed().map(planOf));
  expect(first.map(({ plan }) => made.indexOf(plan))).toEqual(questions.map((_, at) => at));
  expect(again.toReversed().map(({ plan }) => made.indexOf(plan))).toEqual(questions.map((_, at) => at));
  for (const { plan, fresh } of [...first, ...again]) {
    expect(plan.statement(new Map())).toEqual(fresh.statement(new Map()));
  }
});

test("each root field of an operation has a plan of its own", async () => {
  const { plans, made } = countedPlans();
  const two = parse(`{ one: quotes(first: 1) { nodes { text } } two: quotes(first: 2) { nodes { text } } }`);
  const asked = [...(await infosOf(two)), ...(await infosOf(two))];
  expect(asked.map((info) => made.indexOf(plans.of(info)))).toEqual([0, 1, 0, 1]);
});

test("two operations of one document are not taken for each other", async () => {
  const { plans, made } = countedPlans();
  const document = parse(
    `query A { quotes(first: 1) { nodes { text } } } query B { quotes(first: 2) { nodes { text } } }`,
  );
  const [a, b] = document.definitions.map((definition) => ({ ...document, definitions: [definition] }));
  const asked = [
    ...(await infosOf(a ?? document)),
    ...(await infosOf(b ?? document)),
    ...(await infosOf(a ?? document)),
  ];
  expect(asked.map((info) => made.indexOf(plans.of(info)))).toEqual([0, 1, 0]);
});

test("a plan of very large variables is made each time, since it would be large itself", async () => {
  const { plans, made } = countedPlans();
  const document = parse(`query ($about: [EntityRef!]) { quotes(filter: { about: $about }) { totalCount } }`);
  const names = (count: number) => ({ about: Array.from({ length: count }, (_, at) => `name ${at}`) });
  for (const count of [10, 400, 10, 400]) {
    for (const info of await infosOf(document, names(count))) expect(plans.of(info).references).toHaveLength(count);
  }
  expect(made.map(({ references }) => references.length)).toEqual([10, 400, 400]);
});

test("of more than five hundred plans, that which was not asked for longest is made anew", async () => {
  const { plans, made } = countedPlans();
  const document = parse(`query ($id: ID!) { quote(id: $id) { text } }`);
  const ask = async (id: number) => {
    for (const info of await infosOf(document, { id: Buffer.from(`Quote:${id}`).toString("base64url") }))
      plans.of(info);
  };
  for (let id = 0; id < 500; id += 1) await ask(id);
  await ask(0);
  expect(made).toHaveLength(500);
  await ask(500);
  await ask(0);
  expect(made).toHaveLength(501);
  await ask(1);
  expect(made).toHaveLength(502);
});

test("a plan that cannot be made fails each time", async () => {
  const { plans } = countedPlans();
  const document = parse(`query ($first: Int) { quotes(first: $first) { totalCount } }`);
  for (const _ of [1, 2]) {
    for (const info of await infosOf(document, { first: 0 })) expect(() => plans.of(info)).toThrow('"first: 0"');
  }
});
