import { readdir, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { BadUserInputError } from "../../errors.ts";
import { nearest } from "../../shared/nearest.ts";
import { quote } from "../../shared/quote.ts";

/** Stands for standard input among the paths. */
export const standardInput = "-";

/** What a path turned out to be. */
interface Start {
  readonly path: string;
  readonly kind: "FILE" | "FOLDER" | "GLOB";
}

/**
 * Looks at every path before any is read: one that leads nowhere is an error, which names the nearest name there is.
 * A path that exists is taken as it is, also when it has brackets or stars in its name.
 */
export async function checkPaths(paths: readonly string[]): Promise<readonly Start[]> {
  const starts: Start[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const kind = path === standardInput ? "FILE" : await kindOf(path);
    if (kind === null) problems.push(await missing(path));
    else starts.push({ path, kind });
  }
  if (problems.length > 0) throw new BadUserInputError(problems.join("\n"));
  return starts;
}

async function kindOf(path: string): Promise<Start["kind"] | null> {
  const found = await stat(path).catch(() => null);
  if (found !== null) return found.isDirectory() ? "FOLDER" : "FILE";
  return isDynamicPattern(path) && (await filesOf(path)).length > 0 ? "GLOB" : null;
}

/** The names of files that articles come in; those which say what a folder is are about it, not in it. */
const articleName =
  /^(?!(?:readme|licen[cs]e|copying|notice|changelog|contributing|authors)\b).*\.(?:txt|text|md|markdown|html?|xhtml|json|jsonl|ndjson|xml|rss|rdf|atom)(?:\.gz)?$/i;

/**
 * The files that a start stands for, in the same order everywhere. Of a folder only those whose names are of articles;
 * `onPassedOver` hears of each other one. Hidden files and node_modules are left out without a word.
 */
export async function* filesUnder(
  { path, kind }: Start,
  onPassedOver: (file: string) => void = () => {},
): AsyncGenerator<string> {
  if (kind === "FILE") yield path;
  else if (kind === "GLOB") yield* await filesOf(path);
  else yield* filesIn(path, onPassedOver);
}

async function* filesIn(folder: string, onPassedOver: (file: string) => void): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    // Whoever reads it as a file will say why it cannot be read.
    yield folder;
    return;
  }
  // Not localeCompare: the order must be the same on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) yield* filesIn(path, onPassedOver);
    // A link to a folder may lead back up, and is not followed; one to nothing is reported when it is read.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) !== "FOLDER")) {
      if (articleName.test(entry.name)) yield path;
      else onPassedOver(path);
    }
  }
}

async function filesOf(pattern: string): Promise<readonly string[]> {
  const files = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
  });
  return files.sort();
}

async function missing(path: string): Promise<string> {
  if (isDynamicPattern(path)) return `No file fits ${quote(path)}.`;
  let name = path;
  while (dirname(name) !== name && (await kindOf(dirname(name))) === null) name = dirname(name);
  const folder = dirname(name);
  const names = await readdir(folder).catch(() => []);
  const near = nearest(basename(name), names);
  const hint = near === undefined ? "" : ` Did you mean ${quote(folder === "." ? near : join(folder, near))}?`;
  return `There is no file or folder ${quote(path)}.${hint}`;
}
