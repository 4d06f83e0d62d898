import { expect, test } from "vitest";
import { openRaw, rawPost } from "./raw.ts";
import { serve, unasked } from "./serve.ts";

const server = await serve(unasked);
const json = { "content-type": "application/json" };
const query = "{ __typename }";
const refused = (message: string | RegExp, code: string) => ({
  errors: [{ message: expect.stringMatching(message), extensions: { code } }],
});

const post = (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = json) =>
  server.get("/graphql", { method: "POST", headers, body });

const wanted = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};

test.each([
  ["an answer", () => server.ask(query)],
  ["the same one by the short way", () => server.ask(query)],
  ["an error", () => post("{")],
  ["a path of nothing", () => server.get("/nothing")],
  ["a probe", () => server.get("/live")],
])("browsers are told to make no more of it than it is: %s", async (_, ask) => {
  const { headers } = await ask();
  expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]))).toEqual(wanted);
  expect(headers.get("x-powered-by")).toBeNull();
});

test.each([
  ["application/json", 200],
  ['APPLICATION/JSON ; Charset="UTF-8"', 200],
  ["application/graphql+json", 200],
  ["application/json; profile=x", 200],
  ["application/json; charset=utf-16", 415],
  ["application/json; charset=utf-7", 415],
  ["application/json; charset=utf-8; charset=latin1", 415],
  ["application/json; charset=", 415],
  ["application/json, text/plain", 415],
  ["application/json text/plain", 415],
  ["application/json;;;", 415],
  ["application/jsonp", 415],
  ["text/json", 415],
  [`application/json;${" ".repeat(10_000)}x`, 415],
])("a body of type %s: %d", async (type, status) => {
  // Once by each way.
  const answers = [
    await post(JSON.stringify({ query })),
    await post(JSON.stringify({ query }), { "content-type": type }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, status]);
});

test.each([
  [
    "bytes that no UTF-8 has",
    Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.of(0xff), Buffer.from('"}')]),
  ],
  [
    "an overlong form",
    Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.of(0xc0, 0xaf), Buffer.from('"}')]),
  ],
  ["UTF-16", Buffer.from(`\uFEFF${JSON.stringify({ query })}`, "utf16le")],
])("a body that is not UTF-8 is refused rather than guessed at: %s", async (_, body) => {
  const answer = await post(new Uint8Array(body));
  expect([answer.status, answer.body]).toEqual([400, refused(/^The body is not UTF-8/, "BAD_REQUEST")]);
});

test("what is unusual but clear is read: a byte order mark, a key that comes twice", async () => {
  const answers = [await post(`\uFEFF${JSON.stringify({ query })}`), await post(`{"query":"{","query":"${query}"}`)];
  expect(answers.map(({ body }) => body)).toEqual([
    { data: { __typename: "Query" } },
    { data: { __typename: "Query" } },
  ]);
});

test("a list of operations is refused", async () => {
  const answer = await post(JSON.stringify([{ query }]));
  expect([answer.status, answer.body]).toEqual([
    400,
    refused(/^The body is a list. Send one operation/, "BAD_REQUEST"),
  ]);
});

test.each([
  ["application/json", 200],
  ["application/json; charset=utf-8", 200],
  ["application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", 200],
  ["application/*;q=0.1", 200],
  ["image/png", 406],
  ["application/json;q=0", 406],
  ["multipart/mixed", 406],
])("an answer for who accepts %s: %d", async (accept, status) => {
  // By the long way, and when the query is known.
  const fresh = `${query} # ${accept}`;
  const answers = [await server.ask(fresh, { accept }), await server.ask(fresh, { accept })];
  expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  if (status === 406) expect(answers[1]?.body).toEqual(refused(/^Answers are JSON/, "NOT_ACCEPTABLE"));
});

const head = async (...lines: readonly string[]) => {
  const { socket, ended } = openRaw(server.url);
  socket.write(rawPost(query, ...lines, "connection: close"));
  return (await ended).split("\r\n")[0];
};

test("a page of another site cannot have its own name lead to a server of this machine alone", async () => {
  const answer = await new Promise<string>((resolve) => {
    const { socket, ended } = openRaw(server.url);
    socket.write(rawPost(query, "connection: close").replace("host: localhost", "host: evil.example:4000"));
    resolve(ended);
  });
  expect(answer).toMatch(/^HTTP\/1.1 421 /);
  expect(answer).toContain('not for \\"evil.example:4000\\"');
  const open = await serve(unasked, { trustedProxies: ["loopback"] });
  const { socket, ended } = openRaw(open.url);
  socket.write(rawPost(query, "connection: close").replace("host: localhost", "host: news.example"));
  expect(await ended).toMatch(/^HTTP\/1.1 200 /);
});

test.each(["127.0.0.1:4000", "[::1]:4000", "LOCALHOST", "onrecord.localhost:80"])(
  "%s means this machine",
  async (host) => {
    const { socket, ended } = openRaw(server.url);
    socket.write(rawPost(query, "connection: close").replace("host: localhost", `host: ${host}`));
    expect(await ended).toMatch(/^HTTP\/1.1 200 /);
  },
);

test.each([
  ["http://evil.example/graphql", "localhost", 421],
  ["http://localhost:4000/graphql", "evil.example", 200],
  ["http://127.0.0.1/graphql", "localhost", 200],
])(
  "the host of %s is the one that is asked for, whatever the Host header %s says: %d",
  async (target, host, status) => {
    const { socket, ended } = openRaw(server.url);
    const post = rawPost(query, "connection: close").replace("host: localhost", `host: ${host}`);
    socket.write(post.replace("/graphql", target));
    expect(Number(/^HTTP\/1\.1 (\d+)/.exec(await ended)?.[1])).toBe(status);
  },
);

test("a request with two hosts is refused", async () => {
  expect(await head("host: localhost")).toBe("HTTP/1.1 400 Bad Request");
});

test("a request with two Authorization headers is refused, whichever of them would do", async () => {
  expect(await head("authorization: Bearer a", "Authorization: Bearer b")).toBe("HTTP/1.1 400 Bad Request");
});

test("a request for a tunnel or another protocol is not taken up", async () => {
  const { socket, ended } = openRaw(server.url);
  socket.write("CONNECT evil.example:443 HTTP/1.1\r\nhost: localhost\r\n\r\n");
  expect(await ended).toBe("");
  expect(await head("upgrade: websocket", "x-a: b")).toBe("HTTP/1.1 200 OK");
  expect(await head("expect: miracles")).toBe("HTTP/1.1 417 Expectation Failed");
});
