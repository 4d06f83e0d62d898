import { inspect } from "node:util";
import { checkPlace, writeResult } from "../../tests/support/result-page.ts";
import { exchangesOf } from "./contender.ts";
import { describeMachine } from "./machine.ts";
import { type Measurement, measure, type Ready } from "./measure.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { onrecord, rememberingOnrecord } from "./onrecord.ts";
import { peers } from "./peers.ts";
import { detailTable, gainTable, growthTable, ratioTable } from "./report.ts";
import { sameAnswers } from "./same-answers.ts";
import { createStage, type Scene, type Stage } from "./stage.ts";
import type { Workload, WorkloadName } from "./workload.ts";

// npm run bench -- SIZE: how fast the questions of docs/benchmarks.md are answered, by Onrecord and by others.
const page = "docs/benchmarks.md";
const start = Date.now();
const stage = createStage(onProgress);

function onProgress(line: string): void {
  process.stderr.write(`${((Date.now() - start) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);
}

try {
  const options = read();
  const place = options.growth ? "growth" : options.cache ? "cache" : options.size;
  if (options.write) checkPlace(place, page);
  const run = options.growth ? growth : options.cache ? cache : comparison;
  const result = await run(options, stage);
  process.stdout.write(`${result}\n`);
  if (options.write) await writeResult(place, result, page);
  await stage.end(0);
} catch (error) {
  await stage.end(1, error instanceof Error && error.constructor === Error ? error.message : inspect(error));
}

function read(): Options {
  try {
    return readOptions(
      process.argv.slice(2),
      peers.map(({ name }) => name),
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}

/** The peers against each other, on one base. */
async function comparison(options: Options, { open, start: begin }: Stage): Promise<string> {
  const scene = await open(options.size);
  const contenders = [];
  for (const peer of peers.filter(({ name }) => options.peers.includes(name))) {
    contenders.push(await begin(peer, peer.name, scene.databaseUrl));
  }
  const ready = new Map<WorkloadName, readonly Ready[]>();
  for (const workload of chosen(scene, options)) {
    onProgress(`${workload.name} comparing the answers to ${workload.variables.length} questions`);
    ready.set(workload.name, await sameAnswers(workload, contenders));
  }
  const measurements: Measurement[] = [];
  for (const workload of chosen(scene, options)) {
    measurements.push(...(await measure(workload, ready.get(workload.name) ?? [], { ...options, onProgress })));
  }
  return [await header(scene, options), ratioTable(measurements), detailTable(measurements)].join("\n\n");
}

/** Onrecord on two bases. */
async function growth(options: Options, { open, start: begin }: Stage): Promise<string> {
  const [small, large] = [await open("100k"), await open("1m")];
  const one = await begin(onrecord, "100k", small.databaseUrl);
  const other = await begin(onrecord, "1m", large.databaseUrl);
  const measurements: Measurement[] = [];
  for (const [index, workload] of chosen(large, options).entries()) {
    const before = chosen(small, options)[index] ?? workload;
    const ready = [
      { ...one, exchanges: await exchangesOf(one, before) },
      { ...other, exchanges: await exchangesOf(other, workload) },
    ];
    measurements.push(...(await measure(workload, ready, { ...options, onProgress })));
  }
  return [await header(large, options), growthTable(measurements)].join("\n\n");
}

/** Onrecord without its cache of answers and with it, on one base. */
async function cache(options: Options, { open, start: begin }: Stage): Promise<string> {
  const scene = await open(options.size);
  const contenders = [
    await begin(onrecord, "without", scene.databaseUrl),
    await begin(rememberingOnrecord, "with", scene.databaseUrl),
  ];
  const measurements: Measurement[] = [];
  for (const workload of chosen(scene, options)) {
    const ready = await sameAnswers(workload, contenders);
    measurements.push(...(await measure(workload, ready, { ...options, onProgress })));
  }
  return [await header(scene, options), gainTable(measurements), detailTable(measurements)].join("\n\n");
}

function chosen({ workloads }: Scene, options: Options): readonly Workload[] {
  return workloads.filter(({ name }) => options.workloads.includes(name));
}

async function header({ databaseUrl }: Scene, { rounds, seconds }: Options): Promise<string> {
  const command = ["npm run bench --", ...process.argv.slice(2).filter((each) => each !== "--write")].join(" ");
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, \`${command}\`: medians of ${rounds} rounds of ${seconds} s, 8 connections. ${await describeMachine(databaseUrl)}.`;
}
