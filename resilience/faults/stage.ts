import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newKey } from "../../src/api-keys/key-text.ts";
import { insertKey } from "../../src/api-keys/keys.sql.ts";
import { prepareDatabase } from "../../src/startup/prepare-database.ts";
import { freePort } from "../../benchmarks/read/free-port.ts";
import { withServer } from "../../tests/support/server.ts";
import { noteSeedsSql } from "./check.ts";
import { type Cluster, copyDatabase, createCluster, createOwner } from "./cluster.ts";
import { type FaultProxy, startProxy } from "./proxy.ts";
import { type Reference, referenceIn } from "./reference.ts";
import { type Service, startService } from "./service.ts";

/** Where faults happen: a cluster with a seeded database to copy, and a base without faults to compare with. */
export interface Stage {
  readonly directory: string;
  readonly cluster: Cluster;
  readonly reference: Reference;
  /** The header of whoever may write, on every database of this stage. */
  readonly authorization: string;
  /** A number from which on articles are nobody else's. */
  articlesFrom(): number;
  /** A fresh seeded database; on another cluster than this one if given, which is started. */
  scene(options?: SceneOptions): Promise<Scene>;
  end(): Promise<void>;
}

export interface SceneOptions {
  readonly cluster?: Cluster;
  readonly env?: Readonly<Record<string, string>>;
}

/** A database, a network before it, and how to start a service on both. */
export interface Scene {
  readonly cluster: Cluster;
  /** Past the network. */
  readonly databaseUrl: string;
  /** Through the network. */
  readonly networkUrl: string;
  readonly network: FaultProxy;
  readonly logFile: string;
  /** Starts the service; every time on the same port. */
  start(): Service;
  end(): Promise<void>;
}

const template = "onrecord_template";
const articlesAFault = 2_000;

/** All databases of a run know this key. */
const key = newKey();

export async function openStage(): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-faults-"));
  // Postgres runs as another user when this is started as root.
  chmodSync(directory, 0o755);
  const cluster = await createCluster(join(directory, "cluster"));
  await cluster.start();
  await seedTemplate(cluster);
  const reference = referenceIn(await copyDatabase(cluster, "reference", template));
  let scenes = 0;
  let articles = 1;

  const scene: Stage["scene"] = async ({ cluster: on = cluster, env = {} } = {}) => {
    scenes += 1;
    const databaseUrl = await copyDatabase(on, `onrecord_${scenes}`, template);
    const network = await startProxy({ target: { host: "127.0.0.1", port: on.port } });
    const networkUrl = new URL(databaseUrl);
    networkUrl.port = String(network.port);
    const logFile = join(directory, `service-${scenes}.log`);
    const port = await freePort();
    const services: Service[] = [];
    return {
      cluster: on,
      databaseUrl,
      networkUrl: networkUrl.href,
      network,
      logFile,
      start: () => {
        const service = startService({ databaseUrl: networkUrl.href, port, logFile, env });
        services.push(service);
        return service;
      },
      end: async () => {
        for (const service of services) {
          service.kill("SIGKILL");
          await service.exit;
        }
        await network.close();
      },
    };
  };
  return {
    directory,
    cluster,
    reference,
    authorization: `Bearer ${key.text}`,
    articlesFrom: () => (articles += articlesAFault) - articlesAFault,
    scene,
    end: async () => {
      await cluster.stop();
      rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Makes the database on a cluster that scenes copy. */
export async function seedTemplate(cluster: Cluster): Promise<void> {
  await createOwner(cluster);
  const url = await copyDatabase(cluster, template, "template1");
  await prepareDatabase(url, { onProgress: () => {} });
  const mayWrite = insertKey({ ...key, name: "faults", scopes: ["ingest", "curate"], expiresAt: null });
  await withServer(url, async (client) => {
    await client.query(mayWrite.text, [...mayWrite.values]);
    await client.query(noteSeedsSql);
  });
}

/** A directory of the stage, made. */
export function directoryIn(stage: Stage, name: string): string {
  const path = join(stage.directory, name);
  mkdirSync(path, { recursive: true });
  return path;
}
