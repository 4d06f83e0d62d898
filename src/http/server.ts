import type { Server } from "node:http";

/** Binds the server; gives the address that it then answers at, with the port that port 0 came to. */
export function listen(server: Server, host: string, port: number): Promise<URL> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(addressOf(server, host));
    });
  });
}

// Every address is listened on: this machine's name for itself is one that a browser opens.
const everywhere = new Set(["0.0.0.0", "::"]);

function addressOf(server: Server, host: string): URL {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`no port was bound on ${host}`);
  const name = everywhere.has(host) ? "localhost" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${address.port}`);
}
