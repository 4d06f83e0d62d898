import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { limitConnections } from "./cluster.ts";
import { type Fault, underLoad } from "./trial.ts";

/** What can happen to the database. */
export const databaseFaults: readonly Fault[] = [
  {
    name: "restart",
    title: "database restart",
    how: "`postgres` gets SIGINT (a fast shutdown), is away for a second, and is started again",
    happen: underLoad(async ({ scene: { cluster }, over }) => {
      await cluster.stop();
      await sleep(1_000);
      await cluster.start();
      await over();
    }),
  },
  {
    name: "kill",
    title: "database kill -9, four times",
    how: "SIGKILL to `postgres` and all its processes at once, four times; each time it is started again a moment later",
    happen: underLoad(async ({ scene: { cluster }, over }) => {
      for (let times = 0; times < 4; times += 1) {
        await cluster.kill();
        await sleep(300);
        await cluster.start();
        await over();
        await sleep(500);
      }
    }),
  },
  {
    name: "pause",
    title: "database paused",
    how: "SIGSTOP to all processes of Postgres, SIGCONT after eight seconds",
    happen: underLoad(async ({ scene: { cluster }, over }) => {
      cluster.signalAll("SIGSTOP");
      await sleep(8_000);
      cluster.signalAll("SIGCONT");
      await over();
    }),
  },
  {
    name: "lock",
    title: "a lock on the tables",
    how: "another session holds `ACCESS EXCLUSIVE` on `article` and `quote` for eight seconds",
    happen: underLoad(async ({ scene: { databaseUrl }, over }) => {
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await client.query("BEGIN; LOCK TABLE article, quote IN ACCESS EXCLUSIVE MODE");
      await sleep(8_000);
      await client.query("COMMIT");
      await over();
      await client.end();
    }),
  },
  {
    name: "pool",
    title: "no free connection",
    how: 'Postgres refuses every new connection ("too many connections") for six seconds, and has ended those that were open',
    happen: underLoad(async ({ scene: { cluster }, over }) => {
      await limitConnections(cluster, 0);
      await sleep(6_000);
      await limitConnections(cluster, -1);
      await over();
    }),
  },
];
