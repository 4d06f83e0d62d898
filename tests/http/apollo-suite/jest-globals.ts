import { afterEach as after, it as test, vi } from "vitest";

// Apollo's suite of tests is written for Jest. What it takes of Jest, vitest has under the same names.
export { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
export const jest = vi;

type Test = Parameters<typeof test>[2];

/** Where this server answers otherwise, on purpose. A test of these that passes is a failure too. */
const differing = new Set([
  // The suite takes the words of three parsers, which quote the body; ours says what to send instead.
  "throws an error if POST JSON is malformed",
  // Nobody sends several operations in one request here: their cost would be counted apart, their time together.
  "can handle batch requests",
  "can handle batch requests in parallel",
  "can handle batch requests with one element",
  "returns an error on batch requests with no elements",
  "disables batch requests by default",
  "clones batch context",
  "executes batch context if it is a function",
  "returns with batched persisted queries",
  "applies cacheControl Headers for batched operation",
  // Apollo's page for browsers, where GraphiQL is. Here who takes no JSON is told so.
  "defaults to LocalDefault",
  "can specify version for LocalDefault",
  "can be disabled",
  "basic GET works",
  "returns a string",
  "throws",
]);

export const it = new Proxy(test, {
  apply: (_test, _self, args: [string, Test]) => (differing.has(args[0]) ? test.fails : test)(...args),
});

/** Some of its hooks call back when they are done, which vitest has given up. */
export function afterEach(clean: (done: () => void) => unknown): void {
  after(async () => {
    await (clean.length === 0 ? clean(() => {}) : new Promise<void>((resolve) => void clean(resolve)));
  });
}
