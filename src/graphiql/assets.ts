import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A file that the GraphiQL page loads. */
export interface Asset {
  /** Holds the hash of the content: what is at a path never changes, so browsers may keep it for good. */
  readonly path: string;
  readonly hash: string;
  readonly type: "js" | "css";
  readonly body: Buffer;
}

const { resolve } = createRequire(import.meta.url);

/** A file of an installed package, which need not be among its exports. */
function packaged(name: string, path: string): URL {
  return new URL(path, pathToFileURL(resolve(`${name}/package.json`)));
}

// From the top of the package, since the build compiles code only: this file is at src/http or at dist/http.
const own = (path: string) => new URL(`../../src/graphiql/browser/${path}`, import.meta.url);

// In the order in which the page needs them.
const files = [
  ["graphiql.css", packaged("graphiql", "graphiql.min.css")],
  ["explorer.css", packaged("@graphiql/plugin-explorer", "dist/style.css")],
  ["page.css", own("page.css")],
  ["react.js", packaged("react", "umd/react.production.min.js")],
  ["react-dom.js", packaged("react-dom", "umd/react-dom.production.min.js")],
  ["graphiql.js", packaged("graphiql", "graphiql.min.js")],
  ["explorer.js", packaged("@graphiql/plugin-explorer", "dist/index.umd.js")],
  ["storage.js", own("storage.js")],
  ["page.js", own("page.js")],
] as const;

/** Reads all that the page loads: none of it comes from another machine. */
export function readAssets(): readonly Asset[] {
  return files.map(([name, url]) => {
    const body = readFileSync(url);
    const hash = hashOf(body);
    const [stem = "", type] = name.split(".");
    return { path: `/graphql/assets/${stem}-${hash}.${type}`, type: type === "css" ? "css" : "js", hash, body };
  });
}

/** A short hash of what is served, to tell versions of it apart. */
export function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
