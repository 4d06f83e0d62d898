import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, underLoad } from "./trial.ts";

const maxExitMs = 10_000;
/** So many articles handed in at once take longer to be read than to arrive. */
const inFlight = 12;
const arrivalMs = 25;

/** What can happen to the service. */
export const serviceFaults: readonly Fault[] = [
  {
    name: "sigterm",
    title: "server SIGTERM under load",
    how: "the service gets SIGTERM while articles are read; what was asked before has to be answered, what comes later is refused, and it ends with code 0; then it is started again",
    happen: underLoad(async ({ stage, service, restart, over, load, problem, note }) => {
      const first = stage.articlesFrom();
      const more = Array.from({ length: inFlight }, (_, at) => load.store(first + at));
      await sleep(arrivalMs);
      const at = performance.now();
      service().kill("SIGTERM");
      const ended = await Promise.race([service().exit, sleep(maxExitMs)]);
      const took = performance.now() - at;
      if (ended?.code !== 0) problem(`ended with ${JSON.stringify(ended)} after ${Math.round(took)} ms`);
      await Promise.all(more);
      await sleep(200);
      const asked = load.exchanges.filter(({ askedAt, endedAt }) => askedAt < at && endedAt > at);
      for (const { askedAt, endedAt, outcome, detail, kind } of asked)
        if (outcome !== "GOOD")
          problem(
            `a ${kind} in flight for ${Math.round(at - askedAt)} ms was not answered: ${outcome} ${detail} ${Math.round(endedAt - at)} ms later`,
          );
      if (asked.length === 0) problem("nothing was in flight, so nobody can tell");
      note(`${asked.length} in flight answered, exit after ${Math.round(took)} ms`);
      restart();
      await over();
    }),
  },
  {
    name: "server-kill",
    title: "server kill -9 during ingest over HTTP, five times",
    how: "the service gets SIGKILL while articles are handed in, and is started again at once",
    happen: underLoad(async ({ service, restart, over }) => {
      for (let times = 0; times < 5; times += 1) {
        await sleep(300 + times * 150);
        service().kill("SIGKILL");
        await service().exit;
        restart();
        await over();
      }
    }),
  },
  {
    name: "down-at-start",
    title: "database down at start",
    how: "nobody listens at the database's address when the service starts, and for three seconds more: `/live` has to be 200, `/ready` 503",
    happen: underLoad(
      async ({ scene: { network }, service, over, problem }) => {
        const statusOf = async (path: string) =>
          await fetch(new URL(path, service().url)).then(
            ({ status }) => status,
            () => 0,
          );
        while ((await statusOf("/live")) !== 200) await sleep(50);
        const status = await statusOf("/ready");
        if (status !== 503) problem(`/ready was ${status}`);
        await sleep(3_000);
        await network.become("PASS");
        await over();
        const healed = await statusOf("/ready");
        if (healed !== 200) problem(`/ready was ${healed} afterwards`);
      },
      { isDownAtStart: true },
    ),
  },
];
