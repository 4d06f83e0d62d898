import { expect, test } from "vitest";
import { stranger } from "../support/callers.ts";
import { createRateLimits } from "../../src/http/rate-limits.ts";
import { memoryRates } from "../../src/rate-limits/rate-store.ts";
import { serve, unasked } from "./serve.ts";

const query = "{ __typename }";
const few = (perAddress: number, perKey = 1_000) => ({ rateLimit: { perAddress, perKey, store: "memory" } });
const rateOf = (headers: Headers) => headers.get("ratelimit")?.replace(/t=\d+$/, "t=…");

const refusal = {
  errors: [
    {
      message: expect.stringMatching(
        /^This address has asked for more than the 3 nodes a minute that it may ask for. Ask again in \d+ s/,
      ),
      extensions: { code: "RATE_LIMITED" },
    },
  ],
};

test("every answer says what is left of this minute, and who has nothing left is refused until it is over", async () => {
  const server = await serve(unasked, few(3));
  const answers = [];
  for (let time = 0; time < 5; time += 1) answers.push(await server.ask(query));
  expect(answers.map(({ status, headers }) => [status, rateOf(headers), headers.get("ratelimit-policy")])).toEqual([
    [200, '"address";r=2;t=…', '"address";q=3;qu="nodes";w=60'],
    [200, '"address";r=1;t=…', '"address";q=3;qu="nodes";w=60'],
    [200, '"address";r=0;t=…', '"address";q=3;qu="nodes";w=60'],
    [429, '"address";r=0;t=…', '"address";q=3;qu="nodes";w=60'],
    [429, '"address";r=0;t=…', '"address";q=3;qu="nodes";w=60'],
  ]);
  const last = answers[4];
  expect(last?.body).toEqual(refusal);
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  // Not even a page, but what machines ask to keep the server alive.
  expect((await server.get("/graphql", { headers: { accept: "text/html" } })).status).toBe(429);
  const live = await server.get("/live");
  expect([live.status, rateOf(live.headers)]).toEqual([200, undefined]);
});

test.each([
  ["a query that does not parse", (server: Served) => server.ask("{")],
  ["a body of another type", (server: Served) => server.get("/graphql", { method: "POST", body: "x" })],
  ["a path of nothing", (server: Served) => server.get("/nothing")],
])("what never becomes an operation costs something too: %s", async (_, ask) => {
  const server = await serve(unasked, few(150));
  await ask(server);
  await expect.poll(async () => rateOf((await server.ask(query)).headers)).toMatch(/r=[1-4]\d;/);
  await ask(server);
  await expect.poll(async () => (await server.ask(query)).status).toBe(429);
});

type Served = Awaited<ReturnType<typeof serve>>;

test("without a limit nothing is counted", async () => {
  const server = await serve(unasked, few(Infinity, Infinity));
  const { status, headers } = await server.ask(query);
  expect([status, headers.get("ratelimit"), headers.get("ratelimit-policy")]).toEqual([200, null, null]);
});

test("addresses that a trusted proxy passes on are counted each, and those of others are not believed", async () => {
  const trusting = await serve(unasked, { ...few(1), trustedProxies: ["loopback"] });
  const from = (server: Served, address: string) =>
    server.ask(query, { "x-forwarded-for": address }).then(({ status }) => status);
  expect([
    await from(trusting, "192.0.2.1"),
    await from(trusting, "192.0.2.2"),
    await from(trusting, "2001:db8::1"),
    await from(trusting, "2001:db8::2"),
    await from(trusting, "10.9.9.9, 192.0.2.1"),
  ]).toEqual([200, 200, 200, 429, 429]);
  const doubting = await serve(unasked, few(1));
  expect([await from(doubting, "192.0.2.1"), await from(doubting, "192.0.2.2")]).toEqual([200, 429]);
});

test("what an operation asks for is what it pays, by its key if it shows one", async () => {
  const limits = createRateLimits({ perAddress: 100, perKey: 1_000 }, memoryRates());
  const headers = new Map<string, string>();
  const reply = { header: (name: string, value: string) => void headers.set(name, value) };
  const execute = limits.limited(async () => ({ data: {} }));
  const ask = async (caller: typeof stranger, nodes: number) => {
    const context = { caller, exchange: { reply } };
    const operation = { context, bound: { cost: { nodes } } };
    const { errors } = await execute(operation as unknown as Parameters<typeof execute>[0]);
    return [errors === undefined, headers.get("ratelimit")?.split(";t=")[0]];
  };
  const holder = { ...stranger, key: { id: 7, name: "reader", scopes: [] } };
  expect([
    await ask(stranger, 60),
    await ask(holder, 900),
    await ask(stranger, 60),
    await ask({ ...stranger, address: "192.0.2.9" }, 60),
    await ask(holder, 100),
    await ask(holder, 1),
  ]).toEqual([
    [true, '"address";r=40'],
    [true, '"key";r=100'],
    [false, '"address";r=0'],
    [true, '"address";r=40'],
    [true, '"key";r=0'],
    [false, '"key";r=0'],
  ]);
});

test("a minute later everybody starts anew", async () => {
  let now = 0;
  const spent = new Map<string, number>();
  const limits = createRateLimits(
    { perAddress: 1, perKey: 1 },
    {
      consume: async (account, points) => {
        const at = `${account} ${Math.floor(now / 60_000)}`;
        spent.set(at, (spent.get(at) ?? 0) + points);
        return { consumedPoints: spent.get(at) ?? 0, msBeforeNext: 60_000 - (now % 60_000) };
      },
    },
    () => now,
  );
  const execute = limits.limited(async () => ({ data: {} }));
  const context = { caller: stranger, exchange: { reply: { header: () => {} } } };
  const ask = () => execute({ context, bound: { cost: { nodes: 1 } } } as unknown as Parameters<typeof execute>[0]);
  expect([(await ask()).data, (await ask()).data]).toEqual([{}, undefined]);
  now = 60_000;
  expect((await ask()).data).toEqual({});
});
