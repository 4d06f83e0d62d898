import { expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import type { Database } from "../../src/database/client.ts";
import { rows } from "../seeding/contents.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const url = "https://gazette.example/1";
const [before, after] = [
  raw("“Bob Stone is right,” said Ann Lee.", { url, publisher: "Gazette" }),
  raw("“Nobody is ever right,” said Eve Marsh to Frank Hill.", { url, publisher: "Gazette" }),
];

/** The database, in which the connection of a transaction dies at its nth statement; says whether it came so far. */
function dyingAt(nth: number): { readonly dying: Pick<Database, "query" | "transaction">; hasDied(): boolean } {
  let count = 0;
  return {
    hasDied: () => count >= nth,
    dying: {
      query: (statement) => database.query(statement),
      transaction: (work) =>
        database.transaction(async (tx) => {
          const query: typeof tx.query = async (statement) => {
            count += 1;
            if (count !== nth) return tx.query(statement);
            const [own] = (await tx.query({ text: "SELECT pg_backend_pid() AS pid", values: [] })) as {
              pid: number;
            }[];
            await database.pool.query("SELECT pg_terminate_backend($1)", [own?.pid]);
            return tx.query(statement);
          };
          return work({ query });
        }),
    },
  };
}

test.each([
  ["a new article", null],
  ["a new revision", before],
])("a writer of %s that dies at any statement has written nothing", async (_, first) => {
  await database.pool.query("TRUNCATE entity, article CASCADE");
  if (first !== null) await createIngest({ database, prepare: prepareWith(plainReader) }).ingest([first]);
  const untouched = await rows(database);
  let nth = 1;
  for (; ; nth += 1) {
    const { dying, hasDied } = dyingAt(nth);
    const { ingest } = createIngest({ database: dying, prepare: prepareWith(plainReader) });
    const ended = await ingest([after]).then(
      (results) => results.map(({ status }) => status),
      () => "died",
    );
    if (!hasDied()) {
      expect(ended).toEqual([first === null ? "CREATED" : "REVISED"]);
      break;
    }
    expect(ended).toBe("died");
    expect(await rows(database)).toEqual(untouched);
  }
  expect(nth).toBeGreaterThan(8);
});
