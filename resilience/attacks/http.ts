import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import type { Attacks, Attempt } from "./attack.ts";
import { first, harmless, refused, statusesIn, turnedAway } from "./verdicts.ts";

const asked = '{"query":"{ __typename }"}';
const length = `content-length: ${asked.length}`;
const bomb = Buffer.alloc(100_000_000, " ");

const packed =
  (encoding: string, body: () => Buffer, statuses: readonly number[]): Attempt =>
  async (target) =>
    refused(await target.post(new Uint8Array(body()), { "content-encoding": encoding }), statuses);

const typed =
  (statuses: readonly number[], ...types: readonly string[]): Attempt =>
  async (target) => {
    for (const type of types) {
      const broke = refused(await target.post(new TextEncoder().encode(asked), { "content-type": type }), statuses);
      if (broke !== null) return `${type}: ${broke}`;
    }
    return null;
  };

/** A request that two servers in a row could read in two ways: neither answered, nor is the connection kept. */
const smuggled =
  (headers: readonly string[], body = asked, newline = "\r\n"): Attempt =>
  async (target) =>
    turnedAway(await target.raw(target.request(headers, body, newline)));

const hidden = "GET /live HTTP/1.1\r\nhost: localhost\r\n\r\n";

/** The protocol around the question. */
export const http: Attacks = {
  "methods that are not for asking": async (target) => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const broke = refused(
        await target.http("", { method, headers: { "content-type": "application/json" }, body: asked }),
        [405],
      );
      if (broke !== null) return `${method}: ${broke}`;
    }
    return null;
  },
  "TRACE, CONNECT and methods that do not exist": async (target) => {
    for (const method of ["TRACE", "CONNECT", "JEFF", "PROPFIND"]) {
      const { text } = await target.raw(
        `${method} /graphql HTTP/1.1\r\nhost: localhost\r\nx-secret: echo\r\nconnection: close\r\n\r\n`,
      );
      if (statusesIn(text).some((status) => status < 400)) return `${method}: ${text.slice(0, 60)}`;
      if (text.includes("x-secret")) return `${method} echoes headers`;
    }
    return null;
  },
  "a method in a header of another": async (target) => {
    const headers = { "x-http-method-override": "POST", "apollo-require-preflight": "1" };
    return refused(await target.http(`?query=${encodeURIComponent("mutation { __typename }")}`, { headers }), [405]);
  },
  "a mutation with GET": async (target) =>
    refused(
      await target.http(`?query=${encodeURIComponent("mutation { __typename }")}`, {
        headers: { "apollo-require-preflight": "1" },
      }),
      [405],
    ),
  "a batch of questions": async (target) => refused(await target.post(`[${asked},${asked}]`)),
  "a batch of 10,000 questions": async (target) =>
    refused(await target.post(`[${Array.from({ length: 10_000 }, () => asked).join()}]`)),
  "types of bodies that nobody reads": typed(
    [400, 415],
    "application/graphql",
    "application/xml",
    "application/octet-stream",
    "multipart/form-data",
    "x/y",
    "application/jsonx",
    "nonsense",
  ),
  "two types at once": typed(
    [400, 415],
    "application/json, text/plain",
    "text/plain; application/json",
    "application/json/x",
  ),
  "charsets other than UTF-8": typed(
    [400, 415],
    "application/json; charset=utf-16",
    "application/json; charset=utf-7",
    "application/json; charset=latin1",
    "application/json; charset=\u0022x",
  ),
  "bytes that are no UTF-8": async (target) =>
    harmless(
      await target.post(
        new Uint8Array([
          ...Buffer.from('{"query":"{ person(ref: \\"'),
          0xff,
          0xc0,
          0x80,
          0xed,
          0xa0,
          0x80,
          ...Buffer.from('\\") { name } }"}'),
        ]),
      ),
    ),
  "a gzip bomb of 100 MB": packed("gzip", () => gzipSync(bomb), [413]),
  "a brotli bomb of 100 MB": packed(
    "br",
    () => brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    [413],
  ),
  "a deflate bomb of 100 MB": packed("deflate", () => deflateSync(bomb), [413]),
  "packed twice": packed("gzip, gzip", () => gzipSync(gzipSync(asked)), [400, 415]),
  "packed half, and not packed at all": async (target) =>
    first(
      await packed("gzip", () => gzipSync(asked).subarray(0, 12), [400])(target),
      await packed("gzip", () => Buffer.from(asked), [400])(target),
      await packed("br", () => Buffer.from(asked), [400])(target),
    ),
  "encodings that do not exist": packed("zip", () => Buffer.from(asked), [415]),
  "a body of 5 MB": async (target) => refused(await target.post(" ".repeat(5_000_000)), [413]),
  "a body of 5 MB of unsaid length": async (target) => {
    const chunk = `${(65_536).toString(16)}\r\n${" ".repeat(65_536)}\r\n`;
    const { text } = await target.raw(target.request(["transfer-encoding: chunked"], `${chunk.repeat(80)}0\r\n\r\n`));
    const statuses = statusesIn(text);
    return statuses.length === 1 && statuses[0] === 413 ? null : `answers ${statuses.join(", ") || "nothing"}`;
  },
  "a length and chunks at once": smuggled([length, "transfer-encoding: chunked"], `0\r\n\r\n${hidden}`),
  "chunks and a length at once": smuggled(["transfer-encoding: chunked", "content-length: 4"], `5c\r\n${hidden}`),
  "two lengths": smuggled([length, "content-length: 0"], asked + hidden),
  "a length that is negative, signed, or no number": async (target) => {
    for (const each of ["-1", "+26", "0x1a", "26, 26", "2 6", "1e2"]) {
      const broke = await smuggled([`content-length: ${each}`])(target);
      if (broke !== null) return `${each}: ${broke}`;
    }
    return null;
  },
  "transfer codings in disguise": async (target) => {
    for (const each of ["xchunked", "chunked, identity", "identity, chunked, x", "\u000bchunked", "chunked\u0000"]) {
      const { text } = await target.raw(target.request([`transfer-encoding: ${each}`], `0\r\n\r\n${hidden}`));
      if (statusesIn(text).some((status) => status < 400))
        return `${JSON.stringify(each)} answers ${statusesIn(text).join(", ")}`;
    }
    return null;
  },
  "a space before the colon of a header": smuggled(["transfer-encoding : chunked", length]),
  "lines that end with a bare LF": smuggled([length], asked, "\n"),
  "a header folded over two lines": smuggled([length, "x-folded: a\r\n b"]),
  "chunks whose sizes are no numbers": async (target) => {
    for (const size of ["-1", "zz", "0x5", "fffffffffffffffff"]) {
      const { text } = await target.raw(
        target.request(["transfer-encoding: chunked"], `${size}\r\nhello\r\n0\r\n\r\n`),
      );
      if (statusesIn(text).some((status) => status < 400)) return `${size}: answers ${statusesIn(text).join(", ")}`;
    }
    return null;
  },
  "a header of 100,000 letters": smuggled([length, `x-large: ${"a".repeat(100_000)}`]),
  "5,000 headers": smuggled([length, ...Array.from({ length: 5_000 }, (_, at) => `x-${at}: a`)]),
  "no host, and two": async (target) => {
    const none = await target.raw("GET /live HTTP/1.1\r\nconnection: close\r\n\r\n");
    if (statusesIn(none.text).some((status) => status < 400)) return "answers without a host";
    const two = await target.raw("GET /live HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n");
    return statusesIn(two.text).some((status) => status < 400) ? "answers to two hosts" : null;
  },
  "another site's host": async (target) => {
    const { text } = await target.raw(
      "GET / HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\naccept: text/html\r\nconnection: close\r\n\r\n",
    );
    return text.includes("evil.example") ? "repeats the host it was told" : null;
  },
  "a whole URL in the first line": async (target) => {
    const { text } = await target.raw(
      "GET http://evil.example/live HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    );
    return text.includes("evil.example:") || statusesIn(text).some((status) => status >= 500)
      ? text.slice(0, 80)
      : null;
  },
  "paths that lead out": async (target) => {
    const paths = [
      "/../../../../etc/passwd",
      "/graphql/../../../package.json",
      "/graphql/assets/..%2f..%2f..%2fpackage.json",
      "/graphql/assets/%2e%2e/%2e%2e/package.json",
      "/%00",
      "/graphql%00",
      "/graphql/assets/....//....//package.json",
      "//etc/passwd",
      "/graphql\\..\\..\\package.json",
    ];
    for (const path of paths) {
      const { text } = await target.raw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      if (/root:|"dependencies"/.test(text)) return `${path} gives a file`;
      if (statusesIn(text).some((status) => status < 400 || status >= 500))
        return `${path} answers ${statusesIn(text).join(", ")}`;
    }
    return null;
  },
  "files that should not be there": async (target) => {
    for (const path of [
      "/.env",
      "/package.json",
      "/.git/config",
      "/schema.graphql",
      "/src/main.ts",
      "/.data/editor.key",
      "/server-status",
      "/debug",
      "/.well-known/apollo/server-health",
    ]) {
      const { status } = await target.http(path);
      if (status !== 404) return `${path} answers ${status}`;
    }
    return null;
  },
  "a query string of 12,000 characters": async (target) =>
    harmless(await target.http(`?query=${"%20".repeat(4_000)}`, { headers: { "apollo-require-preflight": "1" } })),
  "a query string of odd parameters": async (target) =>
    first(
      ...(await Promise.all(
        [
          "?__proto__[x]=1",
          "?query[]=a&query[]=b",
          "?query=%7B__typename%7D&query=%7B__typename%7D",
          "?variables=%7B",
          "?query=%7B__typename%7D&variables=[[[",
          "?query=%ff%fe",
        ].map(async (path) => harmless(await target.http(path, { headers: { "apollo-require-preflight": "1" } }))),
      )),
    ),
};
