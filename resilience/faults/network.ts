import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, underLoad } from "./trial.ts";

/** What can happen between the service and the database. */
export const networkFaults: readonly Fault[] = [
  {
    name: "blackhole",
    title: "network black hole",
    how: "the proxy before the database lets nothing through for eight seconds; what was sent arrives afterwards",
    happen: underLoad(async ({ scene: { network }, over }) => {
      await network.become("BLACKHOLE");
      await sleep(8_000);
      await network.become("PASS");
      await over();
    }),
  },
  {
    name: "forgotten",
    title: "network black hole that forgets connections",
    how: "as before, and connections from before stay dead without a word, at both ends",
    happen: underLoad(async ({ scene: { network }, over }) => {
      network.forget();
      await network.become("BLACKHOLE");
      await sleep(8_000);
      network.forget();
      await network.become("PASS");
      await over();
    }),
  },
  {
    name: "reset",
    title: "network reset",
    how: "the proxy breaks all connections with RST, and new ones for two seconds",
    happen: underLoad(async ({ scene: { network }, over }) => {
      await network.become("RESET");
      await sleep(2_000);
      await network.become("PASS");
      await over();
    }),
  },
  {
    name: "slow",
    title: "slow network",
    how: "the proxy passes 200 kB/s, each piece 25 ms late, for ten seconds",
    happen: underLoad(async ({ scene: { network }, over }) => {
      await network.become("SLOW");
      await sleep(10_000);
      await network.become("PASS");
      await over();
    }),
  },
];
