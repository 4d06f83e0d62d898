import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Asking, Exchange } from "./ask.ts";
import { type Load, type LoadOptions, startLoad } from "./load.ts";
import type { Service } from "./service.ts";
import type { Scene, SceneOptions, Stage } from "./stage.ts";

/** A way in which things go wrong. */
export interface Fault {
  readonly name: string;
  /** What the table calls it. */
  readonly title: string;
  /** How it is made, a sentence of Markdown. */
  readonly how: string;
  readonly happen: (stage: Stage) => Promise<Trial>;
}

/** Milliseconds from the end of a fault to the first right answer. */
export interface Recovery {
  readonly read: number;
  readonly write: number;
}

/** A fault that cannot be made on this machine; the message says why. */
export class NotPossibleError extends Error {
  override readonly name = "NotPossibleError";
}

/** What was seen while a fault happened. */
export interface Trial {
  /** Past every fault, as it was left. */
  readonly databaseUrl: string;
  readonly acknowledged: readonly number[];
  readonly exchanges: readonly Exchange[];
  /** Of several the slowest; null where nothing has to recover. */
  readonly recovery: Recovery | null;
  /** Whether a process ended that should not have. */
  readonly crashed: boolean;
  /** What else was not as it has to be. */
  readonly problems: readonly string[];
  /** Worth a place in the table. */
  readonly note?: string;
  /** To be called once the database has been looked at. */
  readonly end: () => Promise<void>;
}

/** What a fault can do while readers and writers are at work. */
export interface UnderLoad {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly load: Load;
  readonly asking: Asking;
  service(): Service;
  /** Starts the service again after it was killed. */
  restart(): void;
  /** The fault ends now; resolves when the service has recovered. */
  over(): Promise<void>;
  /** Says what is not as it has to be. */
  problem(text: string): void;
  note(text: string): void;
}

export interface UnderLoadOptions extends SceneOptions {
  /** The database cannot be reached until the fault says so. */
  readonly isDownAtStart?: true;
  readonly load?: Partial<LoadOptions>;
}

const warmUpArticles = 10;
const stopMs = 10_000;

/** A fault that happens to a service at work. */
export function underLoad(
  strike: (under: UnderLoad) => Promise<void>,
  { load: loadOptions = {}, isDownAtStart, ...sceneOptions }: UnderLoadOptions = {},
): Fault["happen"] {
  return async (stage) => {
    const scene = await stage.scene(sceneOptions);
    if (isDownAtStart) await scene.network.become("REFUSE");
    let service = scene.start();
    if (!isDownAtStart) await service.ready;
    const asking = askingOf(service, stage);
    const load = startLoad({ asking, firstArticle: stage.articlesFrom(), ...loadOptions });
    while (!isDownAtStart && load.acknowledged.size < warmUpArticles) await sleep(50);
    const recoveries: Recovery[] = [];
    const problems: string[] = [];
    const notes: string[] = [];
    const from = performance.now();
    await strike({
      stage,
      scene,
      load,
      asking,
      service: () => service,
      restart: () => (service = scene.start()),
      over: async () => {
        const since = performance.now();
        const { read, write } = await load.recovered(since);
        recoveries.push({ read: read - since, write: write - since });
      },
      problem: (text) => problems.push(text),
      note: (text) => notes.push(text),
    });
    await sleep(500);
    await load.stop();
    const crashed = service.hasEnded();
    if (!crashed) problems.push(...(await stopping(service)));
    return {
      databaseUrl: scene.databaseUrl,
      acknowledged: [...load.acknowledged.keys()],
      // The first articles of a service take longer, since its reader is loaded with them.
      exchanges: load.exchanges.filter(({ endedAt }) => endedAt >= from),
      recovery: recoveries.toSorted((a, b) => slower(b) - slower(a))[0] ?? null,
      crashed,
      problems,
      ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
      end: scene.end,
    };
  };
}

export const slower = ({ read, write }: Recovery) => Math.max(read, write);

function askingOf({ url }: Service, { authorization }: Stage): Asking {
  return { url, authorization };
}

/** Ends a service in order; gives what was not in order. */
async function stopping(service: Service): Promise<readonly string[]> {
  service.kill("SIGTERM");
  const ended = await Promise.race([service.exit, sleep(stopMs)]);
  if (ended === undefined) return [`did not end within ${stopMs / 1_000} s of SIGTERM`];
  return ended.code === 0 ? [] : [`ended with ${ended.code ?? ended.signal} after SIGTERM`];
}
