import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);
const json = { "content-type": "application/json" };

function post(body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = json) {
  return server.get("/graphql", { method: "POST", headers, body });
}

test.each([["{ __typename }"], ['{"query":'], ['"{ __typename }"'], ["42"]])(
  "a body that is no JSON object is refused: %s",
  async (body) => {
    const answer = await post(body);
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        errors: [
          {
            message: 'The body is not a JSON object. Send one like {"query": "{ quotes { nodes { text } } }"}.',
            extensions: { code: "BAD_REQUEST" },
          },
        ],
      },
    ]);
  },
);

test.each([["{}"], ['{"query":42}'], ['{"query":"{ __typename }","variables":"{}"}'], [""]])(
  "an object that is no request is refused: %s",
  async (body) => {
    const answer = await post(body);
    expect([answer.status, answer.body]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: "BAD_REQUEST" } }] },
    ]);
  },
);

const tooLarge = [
  413,
  {
    errors: [
      {
        message: "The body is larger than 1 MB. Ask for less in one query, or move what repeats into fragments.",
        extensions: { code: "PAYLOAD_TOO_LARGE" },
      },
    ],
  },
];

test("a body of up to 1 MB is read; a larger one is refused, packed or not", async () => {
  const padded = (length: number) => JSON.stringify({ query: "{ __typename }" }).padEnd(length, " ");
  const limit = 1024 * 1024;
  expect((await post(padded(limit))).body).toEqual({ data: { __typename: "Query" } });

  const plain = await post(padded(limit + 1));
  expect([plain.status, plain.body]).toEqual(tooLarge);
  const packed = await post(gzipSync(padded(limit + 1)), { ...json, "content-encoding": "gzip" });
  expect([packed.status, packed.body]).toEqual(tooLarge);
});

test.each([
  [{ "content-type": "application/graphql" }, 'A body of type "application/graphql" cannot be read'],
  [{ "content-type": "nonsense" }, 'A body of type "nonsense" cannot be read'],
  [{ "content-type": "application/json; charset=latin1" }, 'A body in the charset "latin1" cannot be read'],
  [{ ...json, "content-encoding": "zip" }, "The content-encoding of the body is not known"],
])("a body that cannot be read is a 415: %o", async (headers, message) => {
  const { status, body } = await post('{"query":"{ __typename }"}', headers);
  expect([status, body]).toEqual([
    415,
    { errors: [{ message: expect.stringContaining(message), extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } }] },
  ]);
});
