import { LRUCache } from "lru-cache";
import type { Caller } from "../api-keys/caller.ts";
import { networkOf } from "../api-keys/network.ts";
import type { Executor } from "../execution/execute.ts";
import { errorResult } from "../execution/error-result.ts";
import type { Check } from "./admission.ts";
import type { HttpContext } from "./request-context.ts";
import { isExhausted, type Quota, type Standing, setRateLimitHeaders, tooManyRequests } from "./rate-headers.ts";

/** Adds up what each account has spent in the present minute, perhaps together with other servers. Never rejects. */
export interface RateStore {
  consume(account: string, points: number): Promise<{ readonly consumedPoints: number; readonly msBeforeNext: number }>;
}

export interface RateLimits {
  /** What to answer instead, if whoever asks has nothing left. Before it is known who shows a key, addresses count. */
  readonly admit: Check;
  /** Has every operation pay for the nodes that it asks for, out of what its key or else its address may. */
  limited(execute: Executor): Executor;
}

/** What a request costs that never becomes an operation, in nodes: about what it takes to find that out. */
const flatPrice = 100;

const maxAccounts = 10_000;
// Machines that keep the server alive must be heard when nobody else is.
const unlimitedPaths = new Set(["/live", "/ready"]);

/** `now` gives milliseconds of a clock that never goes back. */
export function createRateLimits(
  { perAddress, perKey }: { readonly perAddress: number; readonly perKey: number },
  store: RateStore,
  now: () => number = () => performance.now(),
): RateLimits {
  const quotas = { address: { name: "address", most: perAddress }, key: { name: "key", most: perKey } } as const;
  // Who has nothing left is refused without asking a store far away.
  const standings = new LRUCache<string, Standing>({ max: maxAccounts });

  const standingOf = (account: string, quota: Quota): Standing => {
    const known = standings.get(account);
    return known !== undefined && known.until > now() ? known : { spent: 0, until: now() + 60_000, quota };
  };
  const spend = async (account: string, quota: Quota, price: number): Promise<Standing> => {
    const { consumedPoints, msBeforeNext } = await store.consume(account, price);
    const standing = { spent: consumedPoints, until: now() + msBeforeNext, quota };
    standings.set(account, standing);
    return standing;
  };

  return {
    admit: ({ url, headers, context }, reply) => {
      if (perAddress === Infinity || unlimitedPaths.has(url)) return null;
      // Whoever shows a key that holds is not held up by others at the address, unless they try wrong ones.
      const purpose = headers.authorization === undefined ? "address" : "unproven";
      const account = `${purpose} ${networkOf(context.caller.address)}`;
      const standing = standingOf(account, quotas.address);
      setRateLimitHeaders(reply, standing, now());
      if (isExhausted(standing)) return tooManyRequests(reply, standing, now());
      context.onEnd = () => {
        if (context.isOperation !== true) void spend(account, quotas.address, flatPrice);
      };
      return null;
    },
    limited: (execute) => async (operation) => {
      const { caller, exchange } = operation.context as HttpContext;
      exchange.isOperation = true;
      const quota = caller.key === null ? quotas.address : quotas.key;
      if (quota.most === Infinity) return await execute(operation);
      const account = accountOf(caller);
      const price = Math.max(1, operation.bound.cost.nodes);
      const before = standingOf(account, quota);
      const standing = isExhausted(before) ? before : await spend(account, quota, price);
      setRateLimitHeaders(exchange.reply, standing, now());
      if (standing !== before && standing.spent <= quota.most) return await execute(operation);
      return errorResult(tooManyRequests(exchange.reply, standing, now()));
    },
  };
}

function accountOf({ key, address }: Caller): string {
  return key === null ? `address ${networkOf(address)}` : `key ${key.id}`;
}
