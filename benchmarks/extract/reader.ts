import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { extract as extractType } from "../../src/extraction/extract.ts";
import type { seedKnowledge as seedKnowledgeType } from "../../src/seeding/seed-knowledge.ts";

// reader.ts CHECKOUT FILE: reads articles of a file, from one to before another, with the compiled code of a checkout whenever
// it is sent their numbers, and sends the milliseconds of processor time back.
const [checkout = "", file = ""] = process.argv.slice(2);
const load = (path: string): Promise<unknown> => import(pathToFileURL(join(checkout, path)).href);
const { extract } = (await load("dist/extraction/extract.js")) as { extract: typeof extractType };
// Older checkouts have it with ingest.
const knowledgeModule = await load("dist/seeding/seed-knowledge.js").catch(() => load("dist/ingest/seed-knowledge.js"));
const { seedKnowledge } = knowledgeModule as { seedKnowledge: typeof seedKnowledgeType };

const knowledge = await seedKnowledge(join(checkout, "seeds"));
const texts = JSON.parse(readFileSync(file, "utf8")) as readonly string[];
const context = { publishedAt: "2019-06-08", publisher: null, headline: null };

process.on("message", ([from, until]: [number, number]) => {
  const start = process.cpuUsage();
  for (const text of texts.slice(from, until)) extract(text, context, knowledge);
  const { user, system } = process.cpuUsage(start);
  process.send?.((user + system) / 1_000);
});
process.send?.("ready");
