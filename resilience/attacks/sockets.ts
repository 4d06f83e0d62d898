import { setTimeout as sleep } from "node:timers/promises";
import type { Attacks } from "./attack.ts";
import { halfOf, open } from "./open-socket.ts";
import { statusesIn } from "./verdicts.ts";

/** What is done with connections. */
export const sockets: Attacks = {
  "an answer that nobody reads": async (target) => {
    const sockets = Array.from({ length: 50 }, () => open(target).pause());
    const question = JSON.stringify({
      query: "{ __schema { types { name description fields { name description } } } }",
    });
    for (const socket of sockets)
      socket.write(target.request([`content-length: ${question.length}`], question).repeat(5));
    await sleep(1_000);
    const { status } = await target.ask("{ __typename }");
    sockets.forEach((socket) => socket.destroy());
    return status === 200 ? null : `others are answered ${status} meanwhile`;
  },
  "300 clients that leave in the middle of their question": async (target) => {
    await Promise.all(
      Array.from({ length: 300 }, async (_, at) => {
        const socket = open(target);
        socket.write(halfOf(target));
        await sleep(at % 50);
        socket.resetAndDestroy();
      }),
    );
    return null;
  },
  "200 clients that leave before their answer": async (target) => {
    const question = JSON.stringify({ query: "{ quotes(first: 100) { nodes { id text article { id body } } } }" });
    await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const socket = open(target);
        socket.write(target.request([`content-length: ${question.length}`], question));
        await sleep(at % 20);
        socket.resetAndDestroy();
      }),
    );
    return null;
  },
  "1,000 connections at once": async (target) => {
    const sockets = Array.from({ length: 1_000 }, () => open(target));
    for (const socket of sockets) socket.write("POST /graphql HTTP/1.1\r\nhost: localhost\r\n");
    await sleep(500);
    const { status, ms } = await target.ask("{ __typename }");
    sockets.forEach((socket) => socket.destroy());
    return status === 200 && ms < 2_000 ? null : `others are answered ${status} after ${Math.round(ms)} ms meanwhile`;
  },
  "1,000 questions on one connection, before any answer": async (target) => {
    const question = target.request([`content-length: ${'{"query":"{ __typename }"}'.length}`]);
    const { text } = await target.raw(question.repeat(1_000), 8_000);
    const wrong = statusesIn(text).filter((status) => status !== 200 && status !== 429);
    if (wrong.length > 0) return `answers ${[...new Set(wrong)].join(", ")}`;
    return statusesIn(text).length > 0 ? null : "answers nothing";
  },
  "bytes that are no HTTP": async (target) => {
    for (const bytes of [
      "\u0016\u0003\u0001\u0002",
      "\u0000".repeat(1_000),
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      "SSH-2.0-x\r\n",
      "\xff".repeat(70_000),
      "GET\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
    ]) {
      const { text, isClosed } = await target.raw(Buffer.from(bytes, "latin1"));
      if (statusesIn(text).some((status) => status < 400))
        return `${JSON.stringify(bytes.slice(0, 20))}: ${text.slice(0, 60)}`;
      if (!isClosed) return `${JSON.stringify(bytes.slice(0, 20))} keeps the connection`;
    }
    return null;
  },
  "other protocols to change to": async (target) => {
    for (const each of ["websocket", "h2c", "TLS/1.0"]) {
      const { text } = await target.raw(
        `GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: ${each}\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      );
      if (/^HTTP\/1\.1 (?:101|5)/.test(text)) return `${each}: ${text.slice(0, 40)}`;
    }
    return null;
  },
};
