import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import type { FastifyInstance } from "fastify";
import type { Check } from "./admission.ts";
import { KnowledgeError } from "../errors.ts";

// Apollo itself refuses these, as what a form of another site can send.
const formTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

const maxTypeLength = 200;
const token = "[\\w!#$%&'*+.^`|~-]+";
const jsonType = new RegExp(
  `^application/(?:${token}\\+)?json((?:\\s*;\\s*${token}=(?:${token}|"[^"\\\\]*"))*)\\s*;?\\s*$`,
  "i",
);
const usualType = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Refuses a body that is not JSON in UTF-8, before it is read. Fastify's own parser is lenient with parameters. */
export const jsonOnly: Check = ({ headers: { "content-type": type } }) => {
  // Apollo has the words for a missing type.
  if (type === undefined || usualType.test(type) || isForm(type)) return null;
  // The expression would take long for a long one.
  const [isJson, parameters = ""] = (type.length <= maxTypeLength && jsonType.exec(type)) || [];
  if (isJson === undefined) {
    return unsupported(
      `A body of type "${type.slice(0, 100)}" cannot be read: send JSON, with "content-type: application/json".`,
    );
  }
  const charsets = Array.from(parameters.matchAll(/;\s*charset="?([^";\s]*)/gi), ([, charset = ""]) => charset);
  return charsets.every((charset) => charset.toLowerCase() === "utf-8")
    ? null
    : unsupported(
        `A body in the charset "${charsets.join(", ").slice(0, 100)}" cannot be read: JSON is sent as UTF-8.`,
      );
};

function isForm(type: string): boolean {
  if (usualType.test(type)) return false;
  const [essence = ""] = type.split(";", 1);
  return formTypes.has(essence.trim().toLowerCase());
}

function unsupported(message: string): KnowledgeError {
  return new KnowledgeError("UNSUPPORTED_MEDIA_TYPE", message);
}

/** Has routes read bodies as JSON; those that `jsonOnly` leaves to Apollo are undefined. */
export function readJson(app: FastifyInstance): void {
  app.addContentTypeParser("*", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    const { "content-type": type, "content-encoding": encoding = "identity" } = request.headers;
    if (body.length === 0 || type === undefined || isForm(type)) done(null, undefined);
    else if (encoding === "identity") done(null, parse(body));
    else return decompress(body, encoding, request.routeOptions.bodyLimit).then(parse);
    return undefined;
  });
}

const decompressors = new Map([
  ["gzip", promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)],
  ["deflate", promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)],
  ["br", promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress)],
]);

// Not @fastify/compress, which goes on decompressing a body after it has turned out to be too large.
async function decompress(body: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  const decompressor = decompressors.get(encoding.toLowerCase());
  if (decompressor === undefined) {
    throw unsupported("The content-encoding of the body is not known. Send it plain, or with gzip, deflate or br.");
  }
  try {
    return await decompressor(body, { maxOutputLength });
  } catch (error) {
    if (error instanceof RangeError) throw Object.assign(error, { code: "FST_ERR_CTP_BODY_TOO_LARGE" });
    throw new KnowledgeError("BAD_REQUEST", "The body cannot be decompressed.");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parse(body: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new KnowledgeError(
      "BAD_REQUEST",
      "The body is not UTF-8, as JSON has to be. What cannot be read is not guessed at.",
    );
  }
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) {
    throw new KnowledgeError(
      "BAD_REQUEST",
      'The body is not a JSON object. Send one like {"query": "{ quotes { nodes { text } } }"}.',
    );
  }
  if (!Array.isArray(value)) return value;
  throw new KnowledgeError(
    "BAD_REQUEST",
    "The body is a list. Send one operation in each request; several root fields may stand in one operation.",
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
