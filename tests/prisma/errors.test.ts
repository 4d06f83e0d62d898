import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyDatabase, urlOfDatabase } from "../support/database.ts";
import { withServer } from "../support/server.ts";
import { prisma, temporaryProject } from "./prisma.ts";

const model = "model Note {\n  id Int @id\n}";
const create = 'CREATE TABLE "Note" ("id" INTEGER NOT NULL, CONSTRAINT "Note_pkey" PRIMARY KEY ("id"));';
const url = await emptyDatabase();

test("a schema that does not parse is P1012, with the line", async () => {
  const project = temporaryProject("model Note {\n  id Int @id\n  author Person\n}", {});
  const { code, stderr } = await prisma(url, ["validate"], { directory: project });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/P1012[^]*Type "Person"[^]*schema\.prisma:7/),
  });
});

test("a server that does not answer is P1001, with its address", async () => {
  const project = temporaryProject(model, {});
  const { code, stderr } = await prisma("postgresql://someone@127.0.0.1:9/notes", ["migrate", "status"], {
    directory: project,
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining(
      "Error: P1001: Can't reach database server at `127.0.0.1:9`\n\nPlease make sure your database server is running at `127.0.0.1:9`.",
    ),
  });
});

test("a database that is not there is P1003 for a question, and is created by `migrate deploy`", async () => {
  const project = temporaryProject(model, { "20260101000000_notes": create });
  const name = `onrecord_test_absent_${process.pid}`;
  const absent = urlOfDatabase(name);
  const status = await prisma(absent, ["migrate", "status"], { directory: project });
  const deploy = await prisma(absent, ["migrate", "deploy"], { directory: project });
  await withServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name}`));
  expect([status.code, status.stderr, deploy.code]).toEqual([
    1,
    expect.stringContaining(`Error: P1003: Database \`${name}\` does not exist`),
    0,
  ]);
});

test("a wrong password is P1000", async () => {
  const project = temporaryProject(model, {});
  const wrong = new URL(url);
  wrong.username = "nobody_of_this_name";
  wrong.password = "wrong";
  const { code, stderr } = await prisma(wrong.href, ["migrate", "status"], { directory: project });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/Error: P1000: Authentication failed/) });
});

test("a migration that fails is P3018 with the database's words, P3009 afterwards, and can be resolved", async () => {
  const name = "20260101000000_notes";
  const project = temporaryProject(model, { [name]: `-- Notes\n${create}\nCREATE TABLE oops (;` });
  const database = await emptyDatabase();
  const first = await prisma(database, ["migrate", "deploy"], { directory: project });
  expect([first.code, first.stderr]).toEqual([
    1,
    expect.stringContaining(
      [
        "Error: P3018\n\nA migration failed to apply. New migrations cannot be applied before the error is recovered from.",
        "Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\n\n" +
          `Migration name: ${name}\n\nDatabase error code: 42601\n\n` +
          'Database error:\nERROR: syntax error at or near ";"\n\nPosition:\n' +
          `  1 -- Notes\n  2 ${create}\n  3 CREATE TABLE oops (;`,
      ].join(" "),
    ),
  ]);

  const second = await prisma(database, ["migrate", "deploy"], { directory: project });
  expect([second.code, second.stderr]).toEqual([
    1,
    expect.stringMatching(/Error: P3009\n\nmigrate found failed migrations in the target database/),
  ]);

  writeFileSync(join(project, "migrations", name, "migration.sql"), create);
  const resolved = await prisma(database, ["migrate", "resolve", "--rolled-back", name], { directory: project });
  const third = await prisma(database, ["migrate", "deploy"], { directory: project });
  expect([resolved.code, third.code]).toEqual([0, 0]);
});

test("a semicolon in the body of a function does not end the statement", async () => {
  const body = "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;";
  const project = temporaryProject(model, { "20260101000000_notes": `${create}\n${body}` });
  const database = await emptyDatabase();
  const { code } = await prisma(database, ["migrate", "deploy"], { directory: project });
  const { rows } = await withServer(database, (client) => client.query("SELECT one()"));
  expect({ code, rows }).toEqual({ code: 0, rows: [{ one: 1 }] });
});

test("`migrate dev` writes and applies a migration, and sees drift afterwards", async () => {
  const project = temporaryProject(`model Note {\n  id Int @id\n  text String?\n}`, { "20260101000000_notes": create });
  const database = await emptyDatabase();
  const dev = await prisma(database, ["migrate", "dev", "--name", "text"], { directory: project });
  const { rows } = await withServer(database, (client) => client.query('SELECT text FROM "Note"'));
  expect([dev.code, dev.stdout, rows]).toEqual([
    0,
    expect.stringMatching(/_text\/\n +└─ migration\.sql\n\nYour database is now in sync with your schema\./),
    [],
  ]);

  await withServer(database, (client) => client.query('ALTER TABLE "Note" ADD COLUMN drifted INT CHECK (drifted > 0)'));
  const drift = await prisma(database, ["migrate", "dev", "--name", "more"], { directory: project });
  expect([drift.code, drift.stdout]).toEqual([
    expect.any(Number),
    expect.stringMatching(
      /Drift detected[^]*\[\*\] Changed the `Note` table\n +\[\+\] Added column `drifted`[^]*migrate reset/,
    ),
  ]);
});

test("`migrate dev` on a migration that does not apply to the shadow database is P3006", async () => {
  const project = temporaryProject(model, { "20260101000000_notes": create });
  const database = await emptyDatabase();
  await prisma(database, ["migrate", "deploy"], { directory: project });
  writeFileSync(join(project, "migrations/20260101000000_notes/migration.sql"), 'ALTER TABLE "Absent" ADD x INT;');
  const { code, stderr } = await prisma(database, ["migrate", "dev", "--name", "x"], { directory: project });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(
      /P3006\n\nMigration `20260101000000_notes` failed to apply cleanly to the shadow database/,
    ),
  });
});

test("`migrate dev` of a role that may not create databases is P3014, with Prisma's advice", async () => {
  const project = temporaryProject(model, { "20260101000000_notes": create });
  const database = await emptyDatabase();
  const role = `role_of_${new URL(database).pathname.slice(1)}`;
  const poor = new URL(database);
  poor.username = poor.password = role;
  await withServer(database, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`));
  const { code, stderr } = await prisma(poor.href, ["migrate", "dev", "--name", "none"], { directory: project });
  await withServer(database, (client) => client.query(`DROP ROLE ${role}`));
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(
      new RegExp(
        "Error: P3014\\n\\nPrisma Migrate could not create the shadow database\\. " +
          "Please make sure the database user has permission to create databases\\. " +
          "Read more about the shadow database \\(and workarounds\\) at https://pris\\.ly/d/migrate-shadow\\n\\n" +
          "Original error: ERROR: permission denied to create database$",
      ),
    ),
  });
});
