import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: false });

test("with its database the server is live and ready", async () => {
  const { get } = await serve(database);
  const [live, ready] = [await get("/live"), await get("/ready")];
  expect([live.status, live.body]).toEqual([200, { status: "live" }]);
  expect([ready.status, ready.body, ready.headers.get("cache-control")]).toEqual([
    200,
    { status: "ready" },
    "no-store",
  ]);
});

const down = [503, { status: "unavailable", reason: "The database does not answer; try again." }];

test("with its database down the server is live, but not ready, and says why in the log", async () => {
  const gone = openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  const { get, log } = await serve(gone);
  const [live, ready] = [await get("/live"), await get("/ready")];
  await gone.close();
  expect(live.status).toBe(200);
  expect([ready.status, ready.body]).toEqual(down);
  expect(log).toContainEqual(expect.objectContaining({ level: 40, msg: "not ready" }));
});

test("with a database that never answers the server is not ready, and does not wait for it", async () => {
  const { get } = await serve({ query: () => new Promise(() => {}) });
  const { status, body } = await get("/ready");
  expect([status, body]).toEqual(down);
});
