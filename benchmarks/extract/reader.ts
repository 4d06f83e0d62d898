import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { extract as extractType } from "../../src/extraction/extract.ts";
import type { seedKnowledge as seedKnowledgeType } from "../../src/ingest/seed-knowledge.ts";

// reader.ts CHECKOUT FILE: reads the articles of a file with the code of a checkout whenever it is sent a message, and
// sends the processor time back.
const [checkout = "", file = ""] = process.argv.slice(2);
const load = (path: string): Promise<unknown> => import(pathToFileURL(join(checkout, path)).href);
const { extract } = (await load("src/extraction/extract.ts")) as { extract: typeof extractType };
const { seedKnowledge } = (await load("src/ingest/seed-knowledge.ts")) as { seedKnowledge: typeof seedKnowledgeType };

const knowledge = await seedKnowledge(join(checkout, "seeds"));
const texts = JSON.parse(readFileSync(file, "utf8")) as readonly string[];
const context = { publishedAt: "2019-06-08", publisher: null, headline: null };

process.on("message", () => {
  const start = process.cpuUsage();
  for (const text of texts) extract(text, context, knowledge);
  const { user, system } = process.cpuUsage(start);
  process.send?.((user + system) / 1_000);
});
process.send?.("ready");
