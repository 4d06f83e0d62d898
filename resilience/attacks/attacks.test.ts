import { expect, test } from "vitest";
import { serve } from "../../tests/http/serve.ts";
import { freshDatabase } from "../../tests/support/database.ts";
import { assault } from "./assault.ts";
import { families } from "./families.ts";
import { startDefault } from "./servers.ts";
import { Target } from "./target.ts";

// `npm run attacks` tries them all, on a server of its own; this shows on each change that the attacks run and bite.
const quick = ["arguments", "CSRF"];

test("there are as many attacks as there are ways to think of, under a name each", () => {
  const names = Object.values(families).flatMap((attacks) => Object.keys(attacks));
  expect(names.length).toBeGreaterThan(200);
});

test("the server holds", async () => {
  const { url } = await serve(await freshDatabase({ seeded: true }));
  const target = new Target({ url, keys: null, logged: () => "", closed: null, address: null });
  const only = (family: string) => quick.includes(family);
  const outcomes = await assault({ target, memory: () => 0 }, { only, tell: () => {} });
  expect(outcomes.filter(({ broke }) => broke !== null)).toEqual([]);
});

test("a server that nobody has hardened breaks in at least ten places", async () => {
  const server = await startDefault();
  try {
    const only = (family: string) => family === "shape";
    const outcomes = await assault(server, { only, tell: () => {} });
    expect(outcomes.filter(({ broke }) => broke !== null).length).toBeGreaterThanOrEqual(10);
  } finally {
    await server.stop();
  }
});
