import pg from "pg";
import type { World } from "../world/world.ts";
import { type BaseFacts, peopleRanks } from "./workloads.ts";

/** Asks a base what the workloads' variables depend on. */
export async function factsOf(databaseUrl: string, world: World): Promise<BaseFacts> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const slugs = peopleRanks.slice(0, 8).map((rank) => world.personAt(rank).slug);
    const times = await client.query<{ first: Date; last: Date }>(
      "SELECT min(reported_at) AS first, max(reported_at) AS last FROM article WHERE published_at IS NOT NULL",
    );
    const counts = await client.query<{ slug: string; count: string }>(
      `SELECT slug, (SELECT count(*) FROM quote WHERE speaker_id = entity.id AND status <> 'RETRACTED') AS count FROM entity
      WHERE slug = ANY ($1) ORDER BY count DESC`,
      [slugs],
    );
    const [span] = times.rows;
    if (span === undefined) throw new Error("The base has no articles.");
    return {
      firstReport: span.first,
      lastReport: span.last,
      quoteCounts: new Map(counts.rows.map(({ slug, count }) => [slug, Number(count)])),
    };
  } finally {
    await client.end();
  }
}
