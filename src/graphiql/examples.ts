import { readdirSync, readFileSync } from "node:fs";

/** A query that GraphiQL opens with. */
export interface Example {
  /** The file it comes from, without its ending, like "01-what-kim-said-about-the-us". */
  readonly name: string;
  readonly query: string;
  /** JSON, as it is written in the editor. */
  readonly variables?: string;
}

// From the top of the package, since the build compiles code only: this file is at src/http or at dist/http.
const directory = new URL("../../src/graphiql/examples/", import.meta.url);

/** The example queries, in the order of their numbers: NN-name.graphql, and NN-name.variables.json where it has some. */
export function readExamples(): readonly Example[] {
  const files = readdirSync(directory).sort();
  return files
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => {
      const name = file.slice(0, -".graphql".length);
      const variables = `${name}.variables.json`;
      return { name, query: read(file), ...(files.includes(variables) && { variables: read(variables) }) };
    });
}

function read(file: string): string {
  return readFileSync(new URL(file, directory), "utf8").trimEnd();
}
