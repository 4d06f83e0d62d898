import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";
import { loadConfig } from "../../../src/config.ts";
import { borrowEmbedded } from "../../../src/embedded-postgres/embedded.ts";

/**
 * The positive control for sqlmap: the same base as the server's, behind an endpoint that takes the same bodies and puts
 * what it is told right into its SQL. It is for this machine alone, and reads only.
 */
const { databaseUrl, dataDirectory, port } = loadConfig();
const connectionString = databaseUrl ?? (await borrowEmbedded(dataDirectory)).url;
const pool = new pg.Pool({ connectionString, options: "-c default_transaction_read_only=on" });

const server = createServer((request, response) => {
  const answer = async () => {
    const { variables } = JSON.parse(await text(request)) as { readonly variables: { readonly it: string } };
    const { rows } = await pool.query(`SELECT count(*) AS found FROM quote WHERE text = '${variables.it}'`);
    return { status: 200, body: { data: rows[0] as unknown } };
  };
  void answer()
    .catch((error: unknown) => ({ status: 500, body: { errors: [{ message: String(error) }] } }))
    .then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
});
server.listen(port, "127.0.0.1", () => process.stdout.write("ready\n"));
