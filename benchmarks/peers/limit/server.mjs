import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

// As little between Postgres and the socket as there can be: one prepared statement a question, whose only column is
// the JSON of the whole answer as text, so that nothing here reads it.

/** The parameters of each statement, by their names in the URL. */
const parameters = {
  Q1: ["speaker", "about"],
  Q2: ["slug"],
  Q3: ["until"],
  Q4: ["slug"],
  Q5: ["text"],
  Q6: ["about"],
  Q7: ["slug", "reportedAt", "id"],
  cursor: ["slug", "skip"],
};

const questions = new Map(
  Object.entries(parameters).map(([name, names]) => [
    `/${name}`,
    { name, names, text: readFileSync(new URL(`sql/${name}.sql`, import.meta.url), "utf8") },
  ]),
);

const poolOf = (planning) => {
  const options = `-c TimeZone=UTC -c jit=off -c plan_cache_mode=${planning} -c max_parallel_workers_per_gather=0`;
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });
  pool.on("error", () => {});
  return pool;
};

// Only words decide how they are best looked for, by how frequent they are; all else is planned once.
const planned = { once: poolOf("force_generic_plan"), anew: poolOf("force_custom_plan") };

/** The JSON of an answer, or undefined when there is no such question. */
async function answer(url) {
  const [path, search] = url.split("?", 2);
  const question = questions.get(path);
  if (question === undefined) return undefined;
  const { name, names, text } = question;
  const given = new URLSearchParams(search);
  const pool = name === "Q5" ? planned.anew : planned.once;
  const { rows } = await pool.query({ name, text, values: names.map((each) => given.get(each)), rowMode: "array" });
  return rows[0]?.[0] ?? "null";
}

const server = createServer((request, response) => {
  answer(request.url)
    .then((json) => {
      if (json === undefined) {
        response.writeHead(404).end();
        return;
      }
      const body = Buffer.from(json);
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
    })
    .catch((error) => {
      process.stderr.write(`${request.url}: ${String(error)}\n`);
      response.writeHead(500).end();
    });
});

server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  process.stdout.write(`ready: http://127.0.0.1:${server.address().port}\n`);
});

process.once("SIGTERM", () => {
  server.close(() => void Promise.all([planned.once.end(), planned.anew.end()]));
  server.closeAllConnections();
});
