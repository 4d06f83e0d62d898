import type { Ask, Dialect } from "../../read/peer.ts";
import type { Variables, WorkloadName } from "../../read/workload.ts";
import { cursorQuery, queries } from "./operations.ts";

/** Quotes walked over at once on the way to a late page. */
const stride = 1000;

interface CursorData {
  readonly answer: { readonly quotes: readonly { readonly id: string }[] };
}

/** The conventional server's GraphQL. */
export const dialect: Dialect = { path: "/", queries, variables, answer };

async function variables(workload: WorkloadName, given: Variables, ask: Ask): Promise<Variables> {
  if (workload !== "Q7") return given;
  const { slug = "", skip } = given;
  const after = await cursorAfter(Number(skip), slug, ask);
  return after === null ? { slug } : { slug, after };
}

/** The id of the last of the first `skip` quotes of a person; null for none. */
async function cursorAfter(skip: number, slug: string | number, ask: Ask): Promise<string | null> {
  let after: string | null = null;
  for (let left = skip; left > 0; left -= stride) {
    const data = (await ask(cursorQuery, { slug, first: Math.min(stride, left), after })) as CursorData;
    const last = data.answer.quotes.at(-1);
    if (!last) throw new Error(`"${slug}" has fewer than ${skip} quotes: ask for an earlier page.`);
    after = last.id;
  }
  return after;
}

/** The canonical answer in what the aliases of operations.ts call `answer`. */
function answer(workload: WorkloadName, data: unknown): unknown {
  const found = withPeople((data as { readonly answer: unknown }).answer);
  return workload === "Q7" ? (found as { readonly quotes: unknown }).quotes : found;
}

/** Puts the fields of `person` among those of the entity; whoever is no person has no nationality. */
function withPeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPeople);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]): readonly (readonly [string, unknown])[] =>
      name === "person" ? Object.entries(field ?? { nationality: null }) : [[name, withPeople(field)]],
    ),
  );
}
