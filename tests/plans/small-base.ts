import { fillDatabase } from "../../benchmarks/base/fill-database.ts";
import { worldOf } from "../../benchmarks/world/world.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

/** What the benchmark's smallest base knows. */
export const world = worldOf("small");

/** Of whom and of what the base knows most: where it matters most that no more is read than must be. */
export const most = {
  person: world.personAt(0),
  country: world.countryAt(0),
  nextCountry: world.countryAt(1),
};

/** The benchmark's smallest base, for the calling test file alone. */
export async function smallBase(): Promise<TestDatabase> {
  const database = await freshDatabase({ seeded: false });
  await fillDatabase(database.url, world, () => {});
  return database;
}
