import { expect, test } from "vitest";
import { DataDirectoryInUseError } from "../../src/embedded-postgres/lock.ts";

test.each([
  [
    "server",
    "Another Onrecord (process 17) is running on /data. Use that one, or stop it first, or set DATA_DIR to another directory.",
  ],
  ["command", "A command of Onrecord or Prisma (process 17) is using /data. Wait until it has ended, or stop it."],
] as const)("a data directory in use says that a %s uses it, and what would do", (role, message) => {
  expect(new DataDirectoryInUseError("/data", { pid: 17, identity: "boot:1", role }).message).toBe(message);
});
