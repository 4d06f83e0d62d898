import { fileURLToPath } from "node:url";
import { environmentWith } from "../../src/config.ts";
import { graphqlPeer } from "./graphql-peer.ts";
import { launch } from "./launch.ts";
import { freePort } from "./free-port.ts";
import { logFileOf } from "./logs.ts";
import { dialect } from "./onrecord-dialect.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The product, started as `npm start` does and with its own settings, but that nobody asks too much: Q3 asks for more. */
const started = (answerCache: Readonly<Record<string, string>>) =>
  graphqlPeer(
    {
      name: "onrecord",
      isPackage: false,
      start: async (databaseUrl) => {
        const address = {
          DATABASE_URL: databaseUrl,
          PORT: String(await freePort()),
          HOST: "127.0.0.1",
          RATE_LIMIT: "off",
          LIMIT_NODES: "200000",
        };
        return await launch({
          name: "onrecord",
          command: process.execPath,
          args: ["dist/main.js"],
          cwd: root,
          env: environmentWith({ ...address, ...answerCache }),
          logFile: logFileOf("onrecord"),
        });
      },
    },
    dialect,
  );

/** Without the cache of answers. */
export const onrecord = started({ ANSWER_CACHE: "off" });

/** With it, as it is unless it is switched off. */
export const rememberingOnrecord = started({});
