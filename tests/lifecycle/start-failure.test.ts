import { expect, test } from "vitest";
import { explainFailure } from "../../src/startup/start-failure.ts";

const failure = (message: string, properties: object) => Object.assign(new Error(message), properties);

test("a port that needs root is told from a file that is another user's", () => {
  const port = { code: "EACCES", syscall: "listen", address: "127.0.0.1", port: 80 };
  const file = { code: "EACCES", syscall: "mkdir", path: "/srv/news" };
  expect([
    explainFailure(failure("listen EACCES: permission denied 127.0.0.1:80", port)),
    explainFailure(failure("EACCES: permission denied, mkdir '/srv/news'", file)),
  ]).toEqual([
    "Not allowed to listen on port 80: ports below 1024 need root. Set PORT to another, such as PORT=4000.",
    "Not allowed: EACCES: permission denied, mkdir '/srv/news'. " +
      "Give the user that starts Onrecord the right to it, or set DATA_DIR to another directory.",
  ]);
});

test("the port that is proposed is one that exists", () => {
  const taken = { code: "EADDRINUSE", syscall: "listen", address: "::1", port: 65_535 };
  expect(explainFailure(failure("listen EADDRINUSE: address already in use ::1:65535", taken))).toBe(
    "Port 65535 on ::1 is taken. Stop what listens there, or set PORT to another, such as PORT=4000 (0 picks a free one).",
  );
});
