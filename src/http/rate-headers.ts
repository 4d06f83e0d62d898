import type { FastifyReply } from "fastify";
import { KnowledgeError } from "../errors.ts";

/** Takes headers until the response is sent. */
export type ResponseHeaders = Pick<FastifyReply, "header">;

/** How many nodes may be asked for in a minute, by a key or an address. */
export interface Quota {
  readonly name: "address" | "key";
  readonly most: number;
}

/** What an account has spent, and when it starts anew. */
export interface Standing {
  readonly spent: number;
  readonly until: number;
  readonly quota: Quota;
}

export function isExhausted({ spent, quota }: Standing): boolean {
  return spent >= quota.most;
}

/** Says how much is left (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/). */
export function setRateLimitHeaders(reply: ResponseHeaders, standing: Standing, now: number): void {
  const { spent, quota } = standing;
  const left = Math.max(0, quota.most - spent);
  reply.header("ratelimit-policy", `"${quota.name}";q=${quota.most};qu="nodes";w=60`);
  reply.header("ratelimit", `"${quota.name}";r=${left};t=${secondsLeft(standing, now)}`);
}

/** The error of a caller who has nothing left; sets when to ask again. */
export function tooManyRequests(reply: ResponseHeaders, standing: Standing, now: number): KnowledgeError {
  const seconds = secondsLeft(standing, now);
  reply.header("retry-after", seconds);
  const { name, most } = standing.quota;
  const message =
    `This ${name} has asked for more than the ${most} nodes a minute that it may ask for. ` +
    `Ask again in ${seconds} s, and for less: with the header "onrecord-cost: 1" an answer says what it takes.`;
  return new KnowledgeError("RATE_LIMITED", message);
}

function secondsLeft({ until }: Standing, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 1_000));
}
