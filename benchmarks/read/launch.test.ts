import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launch } from "./launch.ts";

const directory = mkdtempSync(join(tmpdir(), "onrecord-launch-"));
afterAll(() => rmSync(directory, { recursive: true }));

const node = (script: string) =>
  launch({
    name: "a peer",
    command: "/bin/sh",
    args: ["-c", `true; ${process.execPath} -e '${script}'`],
    cwd: directory,
    env: {},
    logFile: join(directory, "peer.log"),
  });

test("a server is there when it says so, and gone when it is stopped, with all that it started", async () => {
  const script = `require("fs").writeFileSync("running", ""); process.on("SIGTERM", () => {
    require("fs").rmSync("running"); process.exit(0); });
    setInterval(() => {}, 1000); console.log("hello"); console.log("ready: http://127.0.0.1:1")`;
  const server = await node(script);
  expect(server.url).toBe("http://127.0.0.1:1");
  expect(existsSync(join(directory, "running"))).toBe(true);
  await server.stop();
  await expect.poll(() => existsSync(join(directory, "running"))).toBe(false);
});

test("a server that ends before it is ready fails with its last words", async () => {
  await expect(node('console.error("no database"); process.exit(1)')).rejects.toThrow(
    `"a peer" did not start; the end of ${join(directory, "peer.log")}:\nno database`,
  );
});
