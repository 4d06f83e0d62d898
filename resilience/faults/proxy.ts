import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What becomes of what goes through: PASS lets it through, BLACKHOLE lets nothing through and says nothing, RESET breaks
 * every connection at once, SLOW lets it through late and in small pieces, REFUSE has nobody listen.
 */
export type ProxyMode = "PASS" | "BLACKHOLE" | "RESET" | "SLOW" | "REFUSE";

export type CutSide = "BEFORE" | "AFTER";

/** A network between two programs, with faults on demand. */
export interface FaultProxy {
  readonly port: number;
  become(mode: ProxyMode): Promise<void>;
  /** Has the connections that are open now stay dead without a word, as after a firewall forgot them. */
  forget(): void;
  /**
   * Waits until the program says all of these words on one connection, one after the other. From then on nothing goes
   * through on it but its end: the last of the words does not ("BEFORE"), or does, and what it is answered does not
   * ("AFTER").
   */
  cut(side: CutSide, words: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** What a slow link is like. */
export interface SlowLink {
  readonly bytesPerSecond: number;
  readonly latencyMs: number;
}

export interface ProxyOptions {
  readonly target: { readonly host: string; readonly port: number };
  readonly mode?: ProxyMode;
  readonly slow?: SlowLink;
}

interface Pair {
  readonly ends: readonly [Socket, Socket];
  isForgotten: boolean;
  isCut: boolean;
  /** How many words of each cut have gone by on it. */
  readonly heard: Map<Cut, number>;
}

interface Cut {
  readonly side: CutSide;
  readonly words: readonly string[];
  readonly tell: () => void;
}

/** Starts a proxy on a free port of 127.0.0.1. */
export async function startProxy({
  target,
  mode: first = "PASS",
  slow = { bytesPerSecond: 200_000, latencyMs: 25 },
}: ProxyOptions): Promise<FaultProxy> {
  let mode: ProxyMode = "PASS";
  let isHealthy = Promise.resolve();
  let heal = () => {};
  const pairs = new Set<Pair>();
  const cuts = new Set<Cut>();

  /** Waits while nothing goes through: what was sent arrives afterwards, since TCP sends again what was lost. */
  const passage = async (pair: Pair, bytes: number) => {
    while (mode === "BLACKHOLE" && !pair.isForgotten) await isHealthy;
    if (pair.isForgotten) await new Promise(() => {});
    if (mode === "SLOW") await sleep(slow.latencyMs + (bytes * 1_000) / slow.bytesPerSecond);
  };

  // The end of a connection is news that has to get through as well.
  const pump = async (pair: Pair, from: Socket, to: Socket) => {
    try {
      for await (const chunk of from) {
        await passage(pair, (chunk as Buffer).length);
        if (pair.isCut) continue;
        const cut = from === pair.ends[0] ? cutAt(pair, chunk as Buffer, cuts) : undefined;
        if (cut !== undefined) {
          cuts.delete(cut);
          pair.isCut = true;
          cut.tell();
          if (cut.side === "BEFORE") continue;
        }
        if (!to.destroyed && !to.write(chunk as Buffer)) await once(to, "drain");
      }
    } catch {
      // However it ended.
    }
    await passage(pair, 0);
    to.destroy();
    pairs.delete(pair);
  };

  const server = createServer({ noDelay: true }, (near) => {
    if (mode === "RESET") return void near.resetAndDestroy();
    const far = connect({ ...target, noDelay: true });
    const pair: Pair = { ends: [near, far], isForgotten: false, isCut: false, heard: new Map() };
    pairs.add(pair);
    for (const end of pair.ends) end.on("error", () => {});
    void pump(pair, near, far);
    void pump(pair, far, near);
  });
  // The port of the first time, for whoever knows it.
  let port = 0;
  const listening = async () => {
    if (server.listening) return;
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  };
  const reset = () => {
    for (const { ends } of pairs) ends.forEach((end) => end.resetAndDestroy());
    pairs.clear();
  };
  const become = async (next: ProxyMode) => {
    mode = next;
    heal();
    if (mode === "BLACKHOLE") isHealthy = new Promise((resolve) => (heal = resolve));
    if (mode === "RESET" || mode === "REFUSE") reset();
    if (mode === "REFUSE") server.close();
    else await listening();
  };

  await listening();
  await become(first);
  return {
    port,
    become,
    forget: () => pairs.forEach((pair) => (pair.isForgotten = true)),
    cut: (side, words) => new Promise((tell) => cuts.add({ side, words, tell })),
    close: async () => {
      await become("RESET");
      server.close();
    },
  };
}

/** The cut whose last word is in this piece. */
function cutAt({ heard }: Pair, chunk: Buffer, cuts: ReadonlySet<Cut>): Cut | undefined {
  const text = chunk.toString("latin1");
  for (const cut of cuts) {
    let said = heard.get(cut) ?? 0;
    for (let from = 0; said < cut.words.length; said += 1) {
      const word = cut.words[said] ?? "";
      const at = text.indexOf(word, from);
      if (at < 0) break;
      from = at + word.length;
    }
    heard.set(cut, said);
    if (said === cut.words.length) return cut;
  }
  return undefined;
}
