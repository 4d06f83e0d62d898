import type { ServerResponse } from "node:http";
import { KnowledgeError } from "../errors.ts";

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
export function setRateLimitHeaders(response: ServerResponse, standing: Standing, now: number): void {
  const { spent, quota } = standing;
  const left = Math.max(0, quota.most - spent);
  response.setHeader("ratelimit-policy", `"${quota.name}";q=${quota.most};qu="nodes";w=60`);
  response.setHeader("ratelimit", `"${quota.name}";r=${left};t=${secondsLeft(standing, now)}`);
}

/** The error of a caller who has nothing left; sets when to ask again. */
export function tooManyRequests(response: ServerResponse, standing: Standing, now: number): KnowledgeError {
  const seconds = secondsLeft(standing, now);
  response.setHeader("retry-after", seconds);
  const { name, most } = standing.quota;
  const message =
    `This ${name} has asked for more than the ${most} nodes a minute that it may ask for. ` +
    `Ask again in ${seconds} s, and for less: with the header "onrecord-cost: 1" an answer says what it takes.`;
  return new KnowledgeError("RATE_LIMITED", message);
}

function secondsLeft({ until }: Standing, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 1_000));
}
