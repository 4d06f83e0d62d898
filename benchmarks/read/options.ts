import { parseArgs } from "node:util";
import { sizeNamed, type Size } from "../world/sizes.ts";
import { type WorkloadName, workloadNames } from "./workload.ts";

export interface Options {
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: number;
  readonly workloads: readonly WorkloadName[];
  readonly peers: readonly string[];
  /** Into docs/benchmarks.md. */
  readonly write: boolean;
  /** How Onrecord's times grow from 100k to 1m, instead of the peers on one size. */
  readonly growth: boolean;
  /** Onrecord with its cache of answers against itself without, instead of the peers. */
  readonly cache: boolean;
}

export const usage = `npm run bench -- SIZE [OPTIONS]     SIZE: small, 100k, 1m or 10m
npm run bench -- --growth [OPTIONS]  Onrecord alone, on 100k and on 1m
npm run bench -- SIZE --cache [OPTIONS]  Onrecord alone, without and with its cache of answers
  --rounds 5      how often each peer is asked each workload
  --seconds 5     how long a round takes
  --only Q1,Q4    these workloads alone
  --peers onrecord,limit
                  these peers alone
  --write         the result into docs/benchmarks.md`;

const grown = ["Q1", "Q2", "Q4", "Q7"];

/** Reads the command line; throws with what would do. */
export function readOptions(args: readonly string[], peerNames: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "5" },
      only: { type: "string" },
      peers: { type: "string" },
      write: { type: "boolean", default: false },
      growth: { type: "boolean", default: false },
      cache: { type: "boolean", default: false },
    },
  });
  const only = values.only ?? (values.growth ? grown : workloadNames).join();
  return {
    size: values.growth ? "1m" : sizeNamed(positionals[0]),
    rounds: positive("--rounds", values.rounds),
    seconds: positive("--seconds", values.seconds),
    workloads: oneOf("--only", only, workloadNames),
    peers: oneOf("--peers", values.growth || values.cache ? "onrecord" : (values.peers ?? peerNames.join()), peerNames),
    write: values.write,
    growth: values.growth,
    cache: values.cache,
  };
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`${option} ${text} is not a number above 0.`);
}

/** In the order of the choices. */
function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): readonly Choice[] {
  const given = text.split(",").map((each) => each.trim());
  const unknown = given.find((each) => !choices.some((choice) => choice === each));
  if (unknown !== undefined) throw new Error(`${option} does not know "${unknown}"; it takes ${choices.join(", ")}.`);
  return choices.filter((choice) => given.includes(choice));
}
