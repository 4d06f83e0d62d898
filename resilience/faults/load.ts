import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { faultArticle } from "./articles.ts";
import { ask, type Asking, type Exchange, type Question } from "./ask.ts";

/** Readers and writers at work. */
export interface Load {
  readonly exchanges: readonly Exchange[];
  /** Of each article that the service said it has stored, the global id. */
  readonly acknowledged: ReadonlyMap<number, string>;
  /** Hands in an article, once more than the writers do. */
  store(n: number): Promise<Exchange>;
  /** Asks once more than the readers do. */
  put(question: Question): Promise<Exchange>;
  /** Resolves at the first right answer to a reader and to a writer after this time; gives when each came. */
  recovered(since: number): Promise<{ readonly read: number; readonly write: number }>;
  /** Takes up no more work and waits for what is under way. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  readonly asking: Asking;
  readonly firstArticle: number;
  readonly writers?: number;
  /** Questions a second, whether those before are answered or not. */
  readonly readsPerSecond?: number;
}

const recoveryMs = 30_000;

export function startLoad({ asking, firstArticle, writers = 3, readsPerSecond = 40 }: LoadOptions): Load {
  const exchanges: Exchange[] = [];
  const acknowledged = new Map<number, string>();
  const underWay = new Set<Promise<unknown>>();
  let isOver = false;
  let next = firstArticle;

  const put = async (question: Question): Promise<Exchange> => {
    const exchange = await ask(asking, question);
    exchanges.push(exchange);
    return exchange;
  };
  const store = async (n: number): Promise<Exchange> => {
    const exchange = await put(ingestQuestion(n));
    if (exchange.outcome === "GOOD") acknowledged.set(n, idIn(exchange.data));
    return exchange;
  };
  const track = (work: Promise<unknown>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  /** Hands in one article after the other, each until it is acknowledged, and looks for it afterwards. */
  const write = async () => {
    while (!isOver) {
      const n = next++;
      while (!isOver && (await store(n)).outcome !== "GOOD") await sleep(100);
      if (acknowledged.has(n)) await put(storedQuestion(n, acknowledged.get(n) ?? ""));
      await sleep(20);
    }
  };
  for (let writer = 0; writer < writers; writer += 1) track(write());
  let reads = 0;
  const reader = setInterval(
    () => track(put(readQuestions[reads++ % readQuestions.length] as Question)),
    1_000 / readsPerSecond,
  );

  const firstGood = async (kind: Exchange["kind"], since: number): Promise<number> => {
    for (const until = since + recoveryMs; performance.now() < until; await sleep(20)) {
      const good = exchanges.find((one) => one.kind === kind && one.outcome === "GOOD" && one.endedAt >= since);
      if (good !== undefined) return good.endedAt;
    }
    return Infinity;
  };
  return {
    exchanges,
    acknowledged,
    store,
    put,
    recovered: async (since) => {
      const [read, write] = await Promise.all([firstGood("READ", since), firstGood("WRITE", since)]);
      return { read, write };
    },
    stop: async () => {
      isOver = true;
      clearInterval(reader);
      await Promise.all(underWay);
    },
  };
}

/** Hands an article in. */
function ingestQuestion(n: number): Question {
  return {
    kind: "WRITE",
    query:
      "mutation Store($input: IngestArticleInput!) { ingestArticle(input: $input) { created article { id } userErrors { code } } }",
    variables: { input: faultArticle(n) },
    fault: (data) => (idIn(data) === "" ? `not stored: ${JSON.stringify(data)}` : null),
  };
}

/** The id of the article in what `ingestQuestion` is answered. */
function idIn(data: unknown): string {
  return (data as { ingestArticle?: { article?: { id: string } | null } } | null)?.ingestArticle?.article?.id ?? "";
}

/** Asks for an article that was stored. */
function storedQuestion(n: number, id: string): Question {
  const { headline, url } = faultArticle(n);
  return {
    kind: "READ",
    query: "query Stored($id: ID!) { node(id: $id) { ... on Article { headline url } } }",
    variables: { id },
    fault: same({ node: { headline, url } }),
  };
}

const seeds = JSON.parse(readFileSync(new URL("../../seeds/countries.json", import.meta.url), "utf8")) as readonly {
  readonly name: string;
  readonly code: string;
}[];

/** What is known whatever is written meanwhile. */
const readQuestions: readonly Question[] = seeds.flatMap(({ name, code }) => [
  {
    kind: "READ" as const,
    query: "query Country($code: EntityRef!) { country(ref: $code) { name code } }",
    variables: { code },
    fault: same({ country: { name, code } }),
  },
  {
    kind: "READ" as const,
    query: '{ quotes(filter: { speaker: "Kim Jong-un", about: "US" }) { totalCount } }',
    variables: {},
    fault: same({ quotes: { totalCount: 3 } }),
  },
]);

function same(expected: unknown): Question["fault"] {
  const text = JSON.stringify(expected);
  return (data) => (JSON.stringify(data) === text ? null : `${JSON.stringify(data)} instead of ${text}`);
}
