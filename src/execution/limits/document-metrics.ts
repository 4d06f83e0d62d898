import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { DocumentMetrics } from "../../graphql/cost.ts";
import { fixedLimits } from "./query-limits.ts";

/** What is counted of a selection, spreads included. */
interface Counts {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly directFields: number;
  readonly selections: number;
}

/** A document in which fragments spread each other in a circle. */
export class CircularFragments {
  /** From a fragment to itself. */
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }
}

/** From here on a count only says "many": fragments that spread each other twice double it each time. */
const most = 1_000_000_000;
const nothing: Counts = { depth: 0, introspectionDepth: 0, directFields: 0, selections: 0 };

/**
 * Counts what a document asks for, valid or not, in the time that it takes to read it once: what a fragment comes to is
 * known after it was counted once. Only `repeatedFields` walks through every spread, and is left 0 for documents with more
 * selections than the limit, which are refused.
 */
export function measureDocument(document: DocumentNode): DocumentMetrics | CircularFragments {
  const count = new Counter(document.definitions);
  const counted = document.definitions.map((definition) => ({ definition, counts: count.definition(definition) }));
  if (count.circle !== null) return count.circle;
  const ofOperations = counted.filter(({ definition }) => definition.kind === Kind.OPERATION_DEFINITION);
  // What is spread is in the counts of what spreads it.
  const roots = counted.filter(
    ({ definition }) => !(definition.kind === Kind.FRAGMENT_DEFINITION && count.isSpread(definition)),
  );
  const highest = (figure: keyof Counts) => Math.max(0, ...roots.map(({ counts }) => counts[figure]));
  const selections = highest("selections");
  return {
    depth: highest("depth"),
    introspectionDepth: highest("introspectionDepth"),
    rootFields: Math.max(0, ...ofOperations.map(({ counts }) => counts.directFields)),
    selections,
    repeatedFields:
      selections > fixedLimits.selections
        ? 0
        : Math.max(0, ...roots.map(({ definition }) => count.repeated(definition))),
    tokens: document.tokenCount ?? 0,
  };
}

class Counter {
  circle: CircularFragments | null = null;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<FragmentDefinitionNode, Counts>();
  /** Fragments that are being counted, each spread by the one before it. */
  private readonly open: string[] = [];
  private readonly spread = new Set<FragmentDefinitionNode>();

  constructor(definitions: readonly DefinitionNode[]) {
    this.fragments = new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
  }

  isSpread(fragment: FragmentDefinitionNode): boolean {
    return this.spread.has(fragment);
  }

  definition(definition: DefinitionNode): Counts {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return this.fragment(definition);
    if (definition.kind !== Kind.OPERATION_DEFINITION) return nothing;
    return this.selections(definition.selectionSet);
  }

  private fragment(definition: FragmentDefinitionNode): Counts {
    const known = this.known.get(definition);
    if (known !== undefined) return known;
    const name = definition.name.value;
    const at = this.open.indexOf(name);
    if (at >= 0) {
      this.circle ??= new CircularFragments([...this.open.slice(at), name]);
      return nothing;
    }
    this.open.push(name);
    const counts = this.selections(definition.selectionSet);
    this.open.pop();
    this.known.set(definition, counts);
    return counts;
  }

  private selections({ selections }: SelectionSetNode): Counts {
    const each = selections.map((selection) => this.selection(selection));
    const total = (figure: keyof Counts) => sum(each.map((counts) => counts[figure]));
    const highest = (figure: keyof Counts) => each.reduce((high, counts) => Math.max(high, counts[figure]), 0);
    return {
      depth: highest("depth"),
      introspectionDepth: highest("introspectionDepth"),
      directFields: total("directFields"),
      selections: total("selections"),
    };
  }

  private selection(selection: SelectionNode): Counts {
    const counts = selection.kind === Kind.FIELD ? this.field(selection) : this.below(selection);
    return { ...counts, selections: sum([1, counts.selections]) };
  }

  private field(field: FieldNode): Counts {
    const below = field.selectionSet === undefined ? nothing : this.selections(field.selectionSet);
    const isMeta = field.name.value === "__schema" || field.name.value === "__type";
    const depth = 1 + below.depth;
    return {
      ...(isMeta ? { depth: 0, introspectionDepth: depth } : { depth, introspectionDepth: below.introspectionDepth }),
      directFields: 1,
      selections: below.selections,
    };
  }

  private below(selection: Exclude<SelectionNode, FieldNode>): Counts {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.selections(selection.selectionSet);
    const fragment = this.fragments.get(selection.name.value);
    if (fragment === undefined) return nothing;
    this.spread.add(fragment);
    return this.fragment(fragment);
  }

  /** The most times that one place below a definition is asked for. */
  repeated(definition: DefinitionNode): number {
    if (!("selectionSet" in definition) || definition.selectionSet === undefined) return 0;
    return this.repeatedIn([definition.selectionSet]);
  }

  private repeatedIn(sets: readonly SelectionSetNode[]): number {
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.gather(set, fields);
    let high = 0;
    for (const same of fields.values()) {
      const below = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      high = Math.max(high, same.length, below.length === 0 ? 0 : this.repeatedIn(below));
    }
    return high;
  }

  private gather({ selections }: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const same = fields.get(key);
        if (same === undefined) fields.set(key, [selection]);
        else same.push(selection);
      } else {
        const isInline = selection.kind === Kind.INLINE_FRAGMENT;
        const set = (isInline ? selection : this.fragments.get(selection.name.value))?.selectionSet;
        if (set !== undefined) this.gather(set, fields);
      }
    }
  }
}

function sum(counts: readonly number[]): number {
  return Math.min(
    most,
    counts.reduce((total, count) => total + count, 0),
  );
}
