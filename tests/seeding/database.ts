import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll } from "vitest";
import { openDatabase } from "../../src/persistence/client.ts";
const base = "postgresql://onrecord@127.0.0.1:25433/";
export async function freshDatabase(_: { readonly seeded: false }) {
  const name = `t${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const admin = new pg.Client(base + "postgres");
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const c = new pg.Client(base + name);
  await c.connect();
  await c.query(readFileSync("prisma/migrations/20261122120000_knowledge_base/migration.sql", "utf8"));
  await c.end();
  const database = openDatabase(base + name);
  afterAll(async () => {
    await database.close();
    await admin.query(`DROP DATABASE ${name}`);
    await admin.end();
  });
  return { ...database, url: base + name };
}
