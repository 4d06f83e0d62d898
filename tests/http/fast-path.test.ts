import { request as httpRequest } from "node:http";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { type Reply, serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database, { corsOrigins: ["http://localhost:5173"] });

/** All of an answer but what differs each time. */
function whole({ status, headers, body, cost }: Reply) {
  const own = new Set(["date", "ratelimit", "x-request-id", "keep-alive", "connection"]);
  return { cost, status, headers: Object.fromEntries([...headers].filter(([name]) => !own.has(name))), body };
}

/** The answers to a question that is asked for the first time, and to the same one when it is known. */
async function twice(query: string, headers: Record<string, string> = {}, variables?: unknown) {
  // A query nobody has asked yet.
  const fresh = `# ${Math.random()}\n${query}`;
  return [await server.ask(fresh, headers, variables), await server.ask(fresh, headers, variables)].map(whole);
}

const country = "query WhoIsIt($ref: EntityRef!) { country(ref: $ref) { name code } }";

test.each([
  ["without a preference", {}],
  ["as JSON", { accept: "application/json" }],
  ["as a GraphQL response", { accept: "application/graphql-response+json, application/json;q=0.9" }],
  ["from a page of an allowed origin", { origin: "http://localhost:5173" }],
  ["from a page of another origin", { origin: "http://evil.example" }],
  ["with a charset", { "content-type": "application/json; charset=utf-8" }],
])("a known query is answered as it was the first time: %s", async (_, headers) => {
  const [first, again] = await twice(country, headers, { ref: "US" });
  expect(first).toMatchObject({ status: 200, body: { data: { country: { name: "United States", code: "US" } } } });
  expect(again).toEqual(first);
});

test.each([
  ["a variable that its type refuses", country, { ref: "" }],
  ["a variable that is missing", country, {}],
  ["a name that means several", "query ($ref: EntityRef!) { person(ref: $ref) { name } }", { ref: "Kim" }],
  ["a cursor that is none", "query ($ref: EntityRef!) { quotes(after: $ref) { totalCount } }", { ref: "x" }],
  ["several operations, none of them named", "query A { __typename } query B { __typename }", {}],
])("a known query that fails says so as it did the first time: %s", async (_, query, variables) => {
  for (const accept of ["application/json", "application/graphql-response+json"]) {
    const [first, again] = await twice(query, { accept }, variables);
    expect(first?.body).toHaveProperty("errors");
    expect(again).toEqual(first);
  }
});

test("a known query has an id, and a line in the log with its name", async () => {
  await twice(country, { "x-request-id": "known" }, { ref: "US" });
  const lines = server.log.filter((line) => line["requestId"] === "known");
  const expected = { method: "POST", path: "/graphql", status: 200, operation: "WhoIsIt", msg: "POST /graphql 200" };
  expect(lines).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
});

test("the same query is another question with other variables or another operation", async () => {
  const query = 'query A { country(ref: "US") { name } } query B { country(ref: "RU") { name } }';
  const ask = async (operationName: string) => {
    const { body } = await server.get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, operationName }),
    });
    return body;
  };
  await ask("A");
  expect([await ask("A"), await ask("B")]).toEqual([
    { data: { country: { name: "United States" } } },
    { data: { country: { name: "Russia" } } },
  ]);
});

test("a body that comes in pieces is read whole", async () => {
  await twice(country, {}, { ref: "US" });
  const body = JSON.stringify({ query: '{ country(ref: "US") { name } }' });
  const answers = [];
  for (let time = 0; time < 2; time += 1) {
    answers.push(
      await new Promise<string>((resolve, reject) => {
        const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
        const request = httpRequest(server.url, { method: "POST", headers }, (response) => {
          let text = "";
          response.on("data", (chunk: Buffer) => (text += chunk.toString())).on("end", () => resolve(text));
        }).on("error", reject);
        request.write(body.slice(0, 10));
        setTimeout(() => request.end(body.slice(10)), 50);
      }),
    );
  }
  expect(answers.map((answer) => JSON.parse(answer) as unknown)).toMatchObject([
    { data: { country: { name: "United States" } } },
    { data: { country: { name: "United States" } } },
  ]);
});

test("a base that does not answer is a 503 also for a known query", async () => {
  let isDown = false;
  const shaky = await serve({
    query: async (statement) => {
      if (isDown) throw new Error("Connection terminated unexpectedly");
      return await database.query(statement);
    },
  });
  expect(await shaky.ask(country, {}, { ref: "US" })).toMatchObject({ status: 200 });
  isDown = true;
  expect(await shaky.ask(country, {}, { ref: "RU" })).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] },
  });
});

test("what only looks like a known query is refused as ever", async () => {
  await twice(country, {}, { ref: "US" });
  const send = (body: string) =>
    server.get("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
  const replies = [
    await send("{"),
    await send("[]"),
    await send(JSON.stringify({ query: country, variables: ["US"] })),
    await send(JSON.stringify({ query: country, variables: { ref: "US" }, operationName: 1 })),
    await send(JSON.stringify({ query: country, variables: '{"ref":"US"}' })),
  ];
  expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
});
