/** A page of any connection. */
export interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export const pageSelection = `{
  edges { cursor node { __typename ... on Node { id } } }
  nodes { __typename ... on Node { id } }
  totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

/** The connection in an answer that holds nothing else. */
export function connectionIn(answer: unknown): Page {
  if (answer === null || typeof answer !== "object") throw new Error("there is no connection in the answer");
  return "pageInfo" in answer ? (answer as Page) : connectionIn(Object.values(answer)[0]);
}
