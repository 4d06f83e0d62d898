import { expect, inject, test } from "vitest";
import { startRedis } from "./redis.ts";
import { serve, unasked } from "./serve.ts";
import { expectOneCount, openRates } from "./shared-rates.ts";

const { url } = inject("postgres");

test("several servers count together in Redis", async () => {
  const redis = await startRedis();
  await expectOneCount(await openRates(redis.url, url), await openRates(redis.url, url));
});

test("a server whose Redis goes away refuses nobody for it, and still counts", async () => {
  const redis = await startRedis();
  const rates = await openRates(redis.url, url);
  const server = await serve(unasked, { rateLimit: { perAddress: 2, perKey: 2, store: redis.url } }, rates);
  const ask = () => server.ask("{ __typename }").then(({ status }) => status);
  // Here it is counted only while the connection does not stand yet.
  await expect.poll(async () => (await rates.consume("another", 1)).consumedPoints).toBeGreaterThan(1);
  expect(await ask()).toBe(200);
  await redis.stop();
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
});
