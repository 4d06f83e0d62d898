// PostGraphile answers in the shape of the tables: lists under "nodes", a person beside their entity. These make it flat.

type Fields = Readonly<Record<string, unknown>>;

/** Fields whose own fields belong to the object around them, and what stands for them where there is none. */
const merged: Readonly<Record<string, Fields>> = {
  entity: {},
  quote: {},
  quoteAbouts: {},
  person: { nationality: null },
};

const times: ReadonlySet<string> = new Set(["publishedAt", "reportedAt"]);

/** A value of a response as the canonical answers have it: nothing but lists, fields and times in UTC. */
export function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (!isFields(value)) return value;
  if ("nodes" in value) return flat(value["nodes"]);
  return Object.fromEntries(Object.entries(value).flatMap(([name, field]) => flatField(name, field)));
}

function flatField(name: string, field: unknown): readonly (readonly [string, unknown])[] {
  const without = merged[name];
  if (without) return Object.entries((flat(field) as Fields | null) ?? without);
  if (times.has(name) && typeof field === "string") return [[name, new Date(field).toISOString()]];
  return [[name, flat(field)]];
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
