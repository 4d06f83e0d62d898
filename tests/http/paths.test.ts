import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);

test.each(["/", "/graph", "/graphql/x", "/graphql/assets/graphiql.js"])(
  "nothing is at %s, and the answer says where the API is",
  async (path) => {
    const { status, headers, body } = await server.get(path);
    expect([status, headers.get("content-type"), body]).toEqual([
      404,
      "application/json; charset=utf-8",
      {
        errors: [
          {
            message: `Nothing is at "${path}". The GraphQL API, and GraphiQL in a browser, are at "/graphql".`,
            extensions: { code: "NOT_FOUND" },
          },
        ],
      },
    ]);
  },
);

test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("%s is not allowed, and the answer says what is", async (method) => {
  const { status, headers, body } = await server.get("/graphql", { method });
  expect([status, headers.get("allow"), body]).toEqual([
    405,
    "GET, POST",
    {
      errors: [
        {
          message: `${method} is not supported. POST a JSON body, or GET with ?query=…`,
          extensions: { code: "METHOD_NOT_ALLOWED" },
        },
      ],
    },
  ]);
});

test("a path that is no text is refused, and not logged as a bug", async () => {
  const { status, body } = await server.get("/graphql/%E0%A4%A");
  expect([status, body]).toEqual([404, { errors: [expect.objectContaining({ extensions: { code: "NOT_FOUND" } })] }]);
  expect(server.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test("an answer does not tell what the server is made of", async () => {
  const { headers } = await server.ask("{ __typename }");
  expect(headers.get("x-powered-by")).toBeNull();
});
