import autocannon from "autocannon";
import type { Contender, Exchange } from "./contender.ts";
import { percentile } from "./statistics.ts";

/** What came of asking a server as fast as it answers. Times are in milliseconds. */
export interface Round {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const connections = 8;
// The slowest peer may take its time; what takes longer than this is no answer.
const timeoutSeconds = 120;

/** Asks for some seconds over 8 connections, each of which starts elsewhere in the exchanges; a wrong answer throws. */
export async function fire(
  { label, server }: Contender,
  exchanges: readonly Exchange[],
  seconds: number,
): Promise<Round> {
  const times: number[] = [];
  const wrong: string[] = [];
  const requests = exchanges.map(({ request, text }) => {
    const isExpected = sameText(text);
    const onResponse = (status: number, body: string) => {
      if (status < 200 || status > 299 || !isExpected(body)) wrong.push(`${status}: ${body.slice(0, 200)}`);
    };
    return { ...request, onResponse };
  });
  let clients = 0;
  const start = performance.now();
  let last = start;
  const { errors } = await new Promise<{ readonly errors: number }>((resolve, reject) => {
    const instance = autocannon(
      {
        url: server.url,
        connections,
        duration: seconds,
        timeout: timeoutSeconds,
        requests,
        setupClient: (client) => {
          const first = Math.floor((clients * requests.length) / connections);
          clients += 1;
          client.setRequests(
            [...requests.slice(first), ...requests.slice(0, first)].map((request) => ({ ...request })),
          );
        },
      },
      (error, result) => (error === null ? resolve(result) : reject(error)),
    );
    instance.on("response", (_client, _status, _bytes, time: number) => {
      times.push(time);
      last = performance.now();
    });
  });
  if (errors > 0) throw new Error(`${label}: ${errors} requests failed or took longer than ${timeoutSeconds} s.`);
  if (wrong.length > 0) throw new Error(`${label}: ${wrong.length} wrong answers, the first with ${wrong[0]}`);
  return {
    answers: times.length,
    perSecond: (times.length * 1_000) / (last - start),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

// autocannon decodes each chunk by itself, which breaks a letter of several bytes at the end of one.
const ascii = (text: string) => text.replace(/[^\0-\x7f]+/g, "");

function sameText(expected: string): (text: string) => boolean {
  const plain = ascii(expected);
  return (text) => text === expected || ascii(text) === plain;
}
