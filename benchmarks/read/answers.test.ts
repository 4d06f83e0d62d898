import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../tests/support/database.ts";
import { fillDatabase } from "../base/fill-database.ts";
import { makeWorld } from "../world/world.ts";
import { factsOf } from "./base-facts.ts";
import { type Contender, exchangesOf } from "./contender.ts";
import { limit } from "./limit.ts";
import { onrecord } from "./onrecord.ts";
import type { Peer } from "./peer.ts";
import { sameAnswers } from "./same-answers.ts";
import { type Workload, type WorkloadName, workloadNames } from "./workload.ts";
import { workloadsOf } from "./workloads.ts";

const world = makeWorld({ quotes: 3_000, articles: 300, people: 1_000 });
const contenders: Contender[] = [];
let workloads: ReadonlyMap<WorkloadName, Workload>;

beforeAll(async () => {
  const { url } = await freshDatabase({ seeded: false });
  await fillDatabase(url, world, () => {});
  workloads = new Map(workloadsOf(world, await factsOf(url, world)).map((workload) => [workload.name, workload]));
  for (const peer of [onrecord, limit]) {
    contenders.push({ label: peer.name, peer, server: await peer.start(url), databaseUrl: url });
  }
});
afterAll(async () => {
  for (const { server } of contenders) await server.stop();
});

const workload = (name: WorkloadName): Workload => {
  const found = workloads.get(name);
  if (found === undefined) throw new Error(`There is no workload ${name}.`);
  return found;
};
const contender = (label: string): Contender => {
  const found = contenders.find((one) => one.label === label);
  if (found === undefined) throw new Error(`"${label}" has not started.`);
  return found;
};

test.each(workloadNames)("%s: Onrecord and the hand-written statement give the same answers", async (name) => {
  const ready = await sameAnswers(workload(name), contenders);
  expect(ready.map(({ label, exchanges }) => [label, exchanges.length])).toEqual([
    ["onrecord", workload(name).variables.length],
    ["limit", workload(name).variables.length],
  ]);
});

test("most questions find something, so that there is something to time", async () => {
  for (const name of workloadNames) {
    const answers = (await exchangesOf(contender("limit"), workload(name))).map(({ text }) => text);
    const found = answers.filter((text) => text !== "[]" && text !== "null");
    expect(found.length / answers.length, name).toBeGreaterThanOrEqual(0.5);
  }
});

test("an answer that differs is named with its question and its place", async () => {
  const other: Peer = { ...limit, answer: () => ({ name: "Somebody else" }) };
  const question = { ...workload("Q4"), variables: workload("Q4").variables.slice(0, 1) };
  const { name, slug } = world.personAt(0);
  await expect(
    sameAnswers(question, [contender("limit"), { ...contender("limit"), label: "other", peer: other }]),
  ).rejects.toThrow(
    `Q4 {"slug":"${slug}"}: the answers differ at "name":\n  limit: "${name}"\n  other: "Somebody else"`,
  );
});
