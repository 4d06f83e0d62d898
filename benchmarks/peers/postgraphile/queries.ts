import type { Ask, Dialect } from "../../read/peer.ts";
import type { Variables, WorkloadName } from "../../read/workload.ts";
import { cursorQuery, queries } from "./operations.ts";
import { flat } from "./response.ts";

/** Quotes walked over at once on the way to a late page. */
const stride = 1000;

interface CursorData {
  readonly answer: { readonly quotes: { readonly pageInfo: { readonly endCursor: string | null } } };
}

/** PostGraphile's GraphQL. */
export const dialect: Dialect = { path: "/graphql", queries, variables, answer };

async function variables(workload: WorkloadName, given: Variables, ask: Ask): Promise<Variables> {
  if (workload !== "Q7") return given;
  const { slug = "", skip } = given;
  const after = await cursorAfter(Number(skip), slug, ask);
  return after === null ? { slug } : { slug, after };
}

/** The cursor of the last of the first `skip` quotes of a person; null for none. */
async function cursorAfter(skip: number, slug: string | number, ask: Ask): Promise<string | null> {
  let after: string | null = null;
  for (let left = skip; left > 0; left -= stride) {
    const data = (await ask(cursorQuery, { slug, first: Math.min(stride, left), after })) as CursorData;
    const { endCursor } = data.answer.quotes.pageInfo;
    if (endCursor === null) throw new Error(`"${slug}" has fewer than ${skip} quotes: ask for an earlier page.`);
    after = endCursor;
  }
  return after;
}

/** The canonical answer in what the aliases of operations.ts call `answer`. */
function answer(workload: WorkloadName, data: unknown): unknown {
  const found = flat((data as { readonly answer: unknown }).answer);
  if (workload === "Q6") return (found as readonly unknown[])[0];
  return workload === "Q7" ? (found as { readonly quotes: unknown }).quotes : found;
}
