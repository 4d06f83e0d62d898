import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);
const query = "{ __typename }";
const blocked = {
  errors: [
    {
      message: expect.stringContaining("potential Cross-Site Request Forgery"),
      extensions: { code: "BAD_REQUEST" },
    },
  ],
};

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
  "a POST of %s, as a form of another site can send it, is blocked",
  async (type) => {
    const { status, body } = await server.get("/graphql", {
      method: "POST",
      headers: { "content-type": type },
      body: JSON.stringify({ query }),
    });
    expect([status, body]).toEqual([400, blocked]);
  },
);

test("a GET without a header that needs a preflight is blocked", async () => {
  const { status, body } = await server.get(`/graphql?query=${encodeURIComponent(query)}`);
  expect([status, body]).toEqual([400, blocked]);
});

test.each(["apollo-require-preflight", "x-apollo-operation-name"])("a GET with %s is answered", async (header) => {
  const { status, body } = await server.get(`/graphql?query=${encodeURIComponent(query)}`, {
    headers: { [header]: "1" },
  });
  expect([status, body]).toEqual([200, { data: { __typename: "Query" } }]);
});
