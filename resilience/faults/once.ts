import { setTimeout as sleep } from "node:timers/promises";
import { withServer } from "../../tests/support/server.ts";
import { faultArticle } from "./articles.ts";
import type { Asking } from "./ask.ts";
import type { CutSide } from "./proxy.ts";
import { type Fault, type UnderLoad, underLoad } from "./trial.ts";

/** When the server dies, told by what it says to Postgres. */
interface Moment {
  readonly name: string;
  readonly side: CutSide;
  readonly words: (mutation: Mutation) => readonly string[];
  readonly isWritten: boolean;
}

/** A mutation that shows in its answer and in the base whether it was done twice. */
interface Mutation {
  /** Its response key, and so the name of what is noted with its idempotency key. */
  readonly name: string;
  readonly query: string;
  readonly variables: unknown;
  readonly answer: unknown;
  /** How many times it stands in the base. */
  readonly countSql: string;
  /** What somebody else does before it is sent again, which would show a second time. */
  readonly meanwhile?: Pick<Mutation, "query" | "variables">;
}

const moments: readonly Moment[] = [
  { name: "before its COMMIT", side: "BEFORE", words: ({ name }) => [name, "COMMIT"], isWritten: false },
  { name: "after its COMMIT", side: "AFTER", words: ({ name }) => [name, "COMMIT"], isWritten: true },
  { name: "before its answer is kept", side: "BEFORE", words: ({ name }) => [`{"data":{"${name}"`], isWritten: true },
];

const timeoutMs = 20_000;

/** What can happen to a mutation with an idempotency key. */
export const onceFaults: readonly Fault[] = [
  {
    name: "once",
    title: "server kill -9 around the COMMIT of a mutation with an Idempotency-Key, three times",
    how: "an article and an alias are handed in, each with a key, and the service gets SIGKILL when both have come to the same moment, which the proxy before the database holds: before the COMMIT has gone through, before the service hears of it, before the answer is kept. Sent again to the service that is started then, each has to be in the base once, with one entry of the audit log, and answered as the first time, although the alias has been taken away again meanwhile",
    happen: underLoad(async (under) => {
      const first = under.stage.articlesFrom();
      const waits: number[] = [];
      for (const [at, moment] of moments.entries()) {
        const mutations = [articleMutation(first + at, at), aliasMutation(at)];
        await dieAt(moment, mutations, under);
        for (const mutation of mutations) waits.push(await sendAgain(moment, mutation, under));
      }
      under.note(`answered ${(Math.max(...waits) / 1_000).toFixed(1)} s after the start at the latest`);
    }),
  },
];

/** Sends the mutations, and kills the server when all of them have come to this moment. */
async function dieAt(moment: Moment, mutations: readonly Mutation[], under: UnderLoad): Promise<void> {
  const { asking, scene, service, restart, over, problem } = under;
  const cuts = mutations.map((mutation) => scene.network.cut(moment.side, moment.words(mutation)));
  const sent = mutations.map((mutation) => send(asking, mutation, keyOf(mutation)));
  const came = await Promise.race([Promise.all(cuts), sleep(timeoutMs)]);
  if (came === undefined) problem(`no mutation came to the moment ${moment.name}`);
  for (const mutation of mutations) {
    const count = await countOf(mutation, under, moment.isWritten ? 1 : 0);
    if (count !== (moment.isWritten ? 1 : 0)) problem(`${mutation.name} was there ${count} times ${moment.name}`);
  }
  service().kill("SIGKILL");
  await service().exit;
  for (const answer of await Promise.all(sent))
    if (answer !== null) problem(`was answered ${moment.name}: ${answer.text}`);
  restart();
  await over();
}

/** Sends a mutation until it is answered, and once more; gives how long that took. */
async function sendAgain(moment: Moment, mutation: Mutation, under: UnderLoad): Promise<number> {
  const { asking, problem } = under;
  const since = performance.now();
  if (moment.isWritten && mutation.meanwhile !== undefined) await send(asking, mutation.meanwhile);
  let answer = await send(asking, mutation, keyOf(mutation));
  while (answer?.status !== 200 && performance.now() < since + timeoutMs) {
    if (answer?.status !== 409) problem(`${mutation.name} was answered ${answer?.status} ${answer?.text}`);
    await sleep(250);
    answer = await send(asking, mutation, keyOf(mutation));
  }
  const took = performance.now() - since;
  const expected = JSON.stringify({ data: { [mutation.name]: mutation.answer } });
  const again = await send(asking, mutation, keyOf(mutation));
  for (const [one, isReplayed] of [
    [answer, false],
    [again, true],
  ] as const)
    if (one?.text !== expected || one.isReplayed !== isReplayed)
      problem(`${mutation.name}, dead ${moment.name}, was answered ${one?.text}, replayed: ${one?.isReplayed}`);
  const count = await countOf(mutation, under, 1);
  if (count !== 1) problem(`${mutation.name}, dead ${moment.name}, is there ${count} times`);
  return took;
}

const keyOf = ({ name }: Mutation) => `key-of-${name.toUpperCase()}`;

interface Answer {
  readonly status: number;
  readonly isReplayed: boolean;
  /** Without `extensions`. */
  readonly text: string;
}

/** Sends a mutation; null when no answer came. */
async function send(
  { url, authorization }: Asking,
  { query, variables }: Pick<Mutation, "query" | "variables">,
  key?: string,
): Promise<Answer | null> {
  const headers = { "content-type": "application/json", authorization, ...(key && { "idempotency-key": key }) };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(
    () => null,
  );
  if (response === null) return null;
  const { extensions: _, ...body } = (await response.json()) as Readonly<Record<string, unknown>>;
  const isReplayed = response.headers.get("idempotency-replayed") === "true";
  return { status: response.status, isReplayed, text: JSON.stringify(body) };
}

/** How often it is in the base; waits a moment for what Postgres has been told and not done yet. */
async function countOf({ countSql }: Mutation, { scene }: UnderLoad, expected: number): Promise<number> {
  return await withServer(scene.databaseUrl, async (client) => {
    for (let tries = 1; ; tries += 1) {
      const { rows } = await client.query<{ count: number }>(countSql);
      const count = rows[0]?.count ?? 0;
      if (count === expected || tries === 40) return count;
      await sleep(25);
    }
  });
}

function articleMutation(n: number, at: number): Mutation {
  const name = `article_${at}`;
  const { url } = faultArticle(n);
  return {
    name,
    query: `mutation ($input: IngestArticleInput!) { ${name}: ingestArticle(input: $input) { created userErrors { code } } }`,
    variables: { input: faultArticle(n) },
    // The same text once more would not be new.
    answer: { created: true, userErrors: [] },
    countSql: `SELECT count(*)::int FROM article WHERE url = '${url}'`,
  };
}

function aliasMutation(at: number): Mutation {
  const name = `alias_${at}`;
  // Of a country that no article speaks of: what is held back must not wait for each other.
  const input = { entity: "IS", text: `Geyserland ${at}` };
  return {
    name,
    query: `mutation ($input: AddAliasInput!) { ${name}: addAlias(input: $input) { entity { name } userErrors { code } } }`,
    variables: { input },
    answer: { entity: { name: "Iceland" }, userErrors: [] },
    countSql: `SELECT count(*)::int FROM audit_entry WHERE action = 'ADD_ALIAS' AND after->>'text' = '${input.text}'`,
    meanwhile: {
      query: "mutation ($input: RemoveAliasInput!) { removeAlias(input: $input) { userErrors { code } } }",
      variables: { input },
    },
  };
}
