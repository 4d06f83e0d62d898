import { type Logger, pino } from "pino";
import pretty from "pino-pretty";
import type { Config } from "../config.ts";
import { loggedError } from "./logged-error.ts";

/** The log, on standard error: standard output is for the one line that says where the server answers. */
export function createLogger({ logLevel, logFormat }: Config): Logger {
  const stream =
    logFormat === "pretty"
      ? pretty({ destination: 2, sync: true, ignore: "pid,hostname", singleLine: true })
      : // Lines that come while one is being written go together; what is left is written when the process ends.
        pino.destination({ dest: 2, sync: false, minLength: 12_288, periodicFlush: 100 });
  return pino({ level: logLevel, serializers: { err: loggedError } }, stream);
}
