import { articleFormat, type SeedArticle } from "./article-format.ts";
import { parseAs, readBody, readDocument } from "./document.ts";
import { entityFiles, type EntityFile, type EntityKind, type SeedEntity } from "./entity-format.ts";
import { type Report, type SeedProblem, under } from "./problem.ts";
import type { SeedFile } from "./read.ts";

/** An entry of an entity file; `entity` is null when it is malformed, but its slug is taken all the same. */
export interface EntityEntry {
  readonly file: string;
  readonly kind: EntityKind;
  readonly slug: string | null;
  readonly code: string | null;
  readonly entity: SeedEntity | null;
  readonly report: Report;
}

/** An article and what is known of it. */
export interface ArticleEntry {
  /** The name of its files, without folder and ending. */
  readonly name: string;
  readonly file: string;
  readonly body: string;
  readonly article: SeedArticle;
  /** The bytes of both files. */
  readonly bytes: readonly Uint8Array[];
  readonly report: Report;
}

/** The seed files as their formats describe them. */
export interface ParsedSeeds {
  readonly entities: readonly EntityEntry[];
  /** False when a whole file of entities could not be read: then a slug may be known although none of them has it. */
  readonly complete: boolean;
  readonly articles: readonly ArticleEntry[];
}

/** Reads files by their formats; whatever does not fit is added to `problems`. */
export function parseSeeds(files: readonly SeedFile[], problems: SeedProblem[]): ParsedSeeds {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const lists = Object.keys(entityFiles).map((path) => parseEntities(path as EntityFile, byPath.get(path), problems));
  const names = new Set(files.flatMap(({ path }) => /^articles\/(.+)\.(?:txt|json)$/.exec(path)?.[1] ?? []));
  return {
    entities: lists.flatMap((entries) => entries ?? []),
    complete: !lists.includes(null),
    articles: [...names].flatMap((name) => parseArticle(name, byPath, problems) ?? []),
  };
}

function parseEntities(
  path: EntityFile,
  file: SeedFile | undefined,
  problems: SeedProblem[],
): readonly EntityEntry[] | null {
  if (file === undefined) {
    problems.push({ file: path, place: "", reason: "is missing; write [] if there are none" });
    return null;
  }
  const document = readDocument(file, problems);
  if (document === null) return null;
  const { value, report } = document;
  if (!Array.isArray(value)) {
    report([], "must be a list [ ]");
    return null;
  }
  const { kind, entry } = entityFiles[path];
  return value.map((item: unknown, index) => ({
    file: path,
    kind,
    slug: textField(item, "slug"),
    code: textField(item, "code"),
    entity: parseAs(entry, item, under(report, index)),
    report: under(report, index),
  }));
}

function textField(item: unknown, name: string): string | null {
  const value: unknown = typeof item === "object" && item !== null ? Reflect.get(item, name) : null;
  return typeof value === "string" ? value : null;
}

function parseArticle(
  name: string,
  files: ReadonlyMap<string, SeedFile>,
  problems: SeedProblem[],
): ArticleEntry | null {
  const [textPath, jsonPath] = [`articles/${name}.txt`, `articles/${name}.json`];
  const [textFile, jsonFile] = [files.get(textPath), files.get(jsonPath)];
  if (textFile === undefined) {
    problems.push({ file: jsonPath, place: "", reason: `its text is missing; add ${textPath}` });
    return null;
  }
  if (jsonFile === undefined) {
    problems.push({ file: textPath, place: "", reason: `what is known of it is missing; add ${jsonPath}` });
    return null;
  }
  const body = readBody(textFile, problems);
  const document = readDocument(jsonFile, problems);
  if (document === null) return null;
  const article = parseAs(articleFormat, document.value, document.report);
  if (body === null || article === null) return null;
  return { name, file: jsonPath, body, article, bytes: [textFile.bytes, jsonFile.bytes], report: document.report };
}
