import type { Limits } from "../../graphql/cost.ts";
import { LimitError } from "../../errors.ts";

interface Words {
  /** "The query …" with its figure. */
  readonly has: (figure: string) => string;
  /** How to ask for less. */
  readonly instead: string;
}

const words: Readonly<Record<keyof Limits, Words>> = {
  nodes: {
    has: (figure) => `asks for up to ${figure} nodes, page sizes multiplied`,
    instead: 'Give smaller pages with "first", above all to lists in lists, and page on with "after".',
  },
  introspectionNodes: {
    has: (figure) => `asks for up to ${figure} objects of the schema`,
    instead: "Ask for one type at a time with `__type(name:)`, and for each list once.",
  },
  depth: {
    has: (figure) => `is ${figure} levels deep`,
    instead: "Ask in several queries: take ids from the first, and go on from them with `node(id:)`.",
  },
  introspectionDepth: {
    has: (figure) => `asks for the schema ${figure} levels deep`,
    instead: "Ask for one type at a time with `__type(name:)`.",
  },
  rootFields: { has: (figure) => `has ${figure} fields at its top`, instead: "Ask in several queries." },
  selections: {
    has: (figure) => `selects ${figure} fields and fragments, counted wherever a fragment is spread`,
    instead: "Leave out what is not needed, or ask in several queries.",
  },
  repeatedFields: {
    has: (figure) => `asks for one place of the answer ${figure} times`,
    instead: "Select each field once.",
  },
  tokens: { has: (figure) => `has ${figure} tokens`, instead: "Ask in several queries." },
};

/** What is wrong with a figure; null when it keeps to its limit. */
export function limitError(limit: keyof Limits, figure: number, most: number): LimitError | null {
  if (figure <= most) return null;
  const { has, instead } = words[limit];
  return new LimitError(`The query ${has(written(figure))}; the limit is ${written(most)}. ${instead}`, {
    limit,
    most,
    figure,
  });
}

const written = (count: number) => count.toLocaleString("en-US");
