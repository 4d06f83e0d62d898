import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";
import { WrittenTime } from "./written-time.ts";

const maxRef = 500;

function refError(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null });
}

function parseRef(value: unknown, node?: ASTNode): string {
  if (typeof value !== "string") {
    const found = node ? print(node) : JSON.stringify(value);
    throw refError(`EntityRef is a string such as "Kim", "the US" or "Q884", not ${found}.`, node);
  }
  if (value.trim() === "") throw refError(`EntityRef "${value}" is empty: give a name, slug, code or id.`, node);
  if (value.length > maxRef) {
    throw refError(`EntityRef has ${value.length} characters; no name has more than ${maxRef}.`, node);
  }
  return value;
}

/** Input only; entity-resolution/ resolves it. */
export const EntityRef = new GraphQLScalarType<string, string>({
  name: "EntityRef",
  description:
    'An entity as a person would write it: a name or alias ("Kim", "the US", "Washington"), a slug ("kim-jong-un"), ' +
    'an ISO 3166-1 code in upper case ("US", "USA"), a Wikidata id ("Q884") or a global id.',
  serialize: (value) => parseRef(value),
  parseValue: (value) => parseRef(value),
  parseLiteral: (node) => parseRef(node.kind === Kind.STRING ? node.value : undefined, node),
});

const typed = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** A time as people type it, completed: a day is its first instant, and without a zone it is UTC. */
function completed(value: unknown): unknown {
  const parts = typeof value === "string" ? typed.exec(value) : null;
  if (parts === null) return value;
  const [, day, time = "00:00", seconds = ":00", zone = "Z"] = parts;
  return `${day}T${time}${seconds}${zone}`;
}

function parseTime(value: unknown, node?: ASTNode): Date {
  try {
    const written = completed(value);
    const time = GraphQLDateTime.parseValue(written);
    return typeof written === "string" ? new WrittenTime(time, written) : time;
  } catch {
    const found = node ? print(node) : JSON.stringify(value);
    throw new GraphQLError(`${found} is no time: write it like "2019-04-26T09:30:00Z", or a day like "2019-04-26".`, {
      nodes: node ?? null,
    });
  }
}

/** RFC 3339 and its usual abbreviations. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date>({
  ...GraphQLDateTime.toConfig(),
  description:
    'A time, such as "2019-04-26T09:30:00Z" (RFC 3339). As an argument also a day, which means its first instant; ' +
    "without a zone it is UTC.",
  parseValue: (value) => parseTime(value),
  parseLiteral: (node) => parseTime(node.kind === Kind.STRING ? node.value : undefined, node),
});

export { GraphQLDate as DateScalar };

/** Output only. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "JSON",
  description: "Any JSON value; its shape depends on the field.",
});
