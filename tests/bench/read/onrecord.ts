import { fileURLToPath } from "node:url";
import { environmentWith } from "../../../src/config.ts";
import { graphqlPeer } from "./graphql-peer.ts";
import { launch } from "./launch.ts";
import { logFileOf } from "./logs.ts";
import { dialect } from "./onrecord-dialect.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The product, started as `npm start` does and with its own settings; the cache of answers is off. */
export const onrecord = graphqlPeer(
  {
    name: "onrecord",
    isPackage: false,
    start: (databaseUrl) =>
      launch({
        name: "onrecord",
        command: process.execPath,
        args: ["--import", "tsx", "src/main.ts"],
        cwd: root,
        env: environmentWith({ DATABASE_URL: databaseUrl, PORT: "0", HOST: "127.0.0.1", ANSWER_CACHE: "off" }),
        logFile: logFileOf("onrecord"),
      }),
  },
  dialect,
);
