import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { createFunctions } from "./functions.mjs";
import { presetOf } from "./preset.mjs";

const { DATABASE_URL: url, PORT: port } = process.env;
if (!url || !port) throw new Error("Set DATABASE_URL to the Postgres to serve and PORT to the port to listen on.");

await createFunctions(url);
const peer = postgraphile(presetOf(url));
const serv = peer.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
await serv.ready();

server.listen(Number(port), "127.0.0.1", () => process.stdout.write(`ready: http://127.0.0.1:${port}/graphql\n`));

process.once("SIGTERM", () => void stop());

async function stop() {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await peer.release(); // and with it what it serves and its pool
}
