import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);
const made = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test("a request keeps the id it came with, in the answer and in the log", async () => {
  const { headers } = await server.ask("{ __typename }", { "x-request-id": "trace-1:a/b=" });
  expect(headers.get("x-request-id")).toBe("trace-1:a/b=");
  expect(await server.logged("trace-1:a/b=")).toMatchObject({ status: 200 });
});

test("a request without an id gets one of its own", async () => {
  const ids = [await server.get("/live"), await server.get("/nowhere")].map(({ headers }) =>
    headers.get("x-request-id"),
  );
  expect(ids).toEqual([expect.stringMatching(made), expect.stringMatching(made)]);
  expect(new Set(ids).size).toBe(2);
});

test.each([["with spaces in it"], ['{"forged":"line"}'], ["a".repeat(129)]])(
  "an id that does not look like one is replaced: %s",
  async (id) => {
    const { headers } = await server.ask("{ __typename }", { "x-request-id": id });
    expect(headers.get("x-request-id")).toMatch(made);
  },
);
