import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { integer } from "./constant.ts";
import { encodeCursor, type KeyValue } from "./cursor.ts";
import { type ReadContext, objectsWith, type Projection, type Reader, JsonSlots } from "./output.ts";
import { beyond, bounds, cursorTag, type KeyOrder, type Order, orderBy, type Page, pageOf } from "./page.ts";
import type { FieldRule, FieldRules, Planner, Row } from "./planner.ts";
import { type SelectedField, typenameField } from "./selection.ts";

/** The rows that a connection pages through. `from` and `where` and the order speak of `row`. */
export interface ConnectionSource {
  readonly row: Row;
  readonly from: Sql;
  readonly where: Sql;
  readonly order: Order;
  /**
   * A FROM item with the same rows, but of each range of an index only those that can be on the page: for lists that
   * one index does not hold in order, though it holds each of a few parts in order.
   */
  readonly ranges?: (page: RangePage) => Sql;
  /** The same rows with fewer columns of `row`, where fewer do to count them. */
  readonly counted?: Rows;
  /** Whether `counted` has the keys of the order; it has unless said. */
  readonly isCountedInOrder?: boolean;
}

/** Rows of a FROM under a WHERE. */
export interface Rows {
  readonly from: Sql;
  readonly where: Sql;
}

/** What a page needs of each range. The key columns are given by an order over the index. */
export interface RangePage {
  readonly bounds: (keys: KeyOrder) => Sql;
  readonly by: (keys: KeyOrder) => Sql;
  readonly limit: number;
}

/** A listing, and what the connection offers beside cursor, node, nodes, pageInfo and totalCount. */
export interface ConnectionRule<L extends ConnectionSource = ConnectionSource> {
  readonly list: (parent: Row, field: SelectedField, planner: Planner) => L;
  /** How a node is read from a row of the list, when the row itself is not the node. */
  readonly node?: FieldRule;
  /** Further fields of an edge. */
  readonly edge?: (listing: L) => FieldRules;
  /** Further fields of the connection, such as facets. */
  readonly more?: (listing: L) => FieldRules;
}

/** A page as it came back: its items in order, whether more were found behind them, and the connection's own values. */
interface FoundPage {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
  readonly values: unknown;
  readonly bound: ReadContext;
}

/** What one selected field makes of a page. */
type Part = (page: FoundPage) => unknown;

function objectOf(parts: readonly { readonly key: string; readonly part: Part }[]): Part {
  const newObject = objectsWith(parts.map(({ key }) => key));
  return (page) => {
    const object = newObject();
    for (const { key, part } of parts) object[key] = part(page);
    return object;
  };
}

/** A Relay connection: one page by keyset, and of the aggregates only those that are selected. */
export function connection<L extends ConnectionSource>(rule: ConnectionRule<L>): FieldRule {
  return (parent, field, planner) =>
    new ConnectionPlan(rule, rule.list(parent, field, planner), field, planner).output();
}

/** The fields of a connection that are read from its page. */
const pageFields: ReadonlySet<string> = new Set(["edges", "nodes", "pageInfo"]);

class ConnectionPlan<L extends ConnectionSource> {
  private readonly rule: ConnectionRule<L>;
  private readonly listing: L;
  private readonly field: SelectedField;
  private readonly planner: Planner;
  private readonly page: Page;
  private readonly slots = new JsonSlots({ unwrapsOne: true });
  private readonly itemSlots = new JsonSlots({ unwrapsOne: true });
  /** Where the keys of an item are, once a cursor is selected. */
  private keySlots: readonly number[] | null = null;
  /** Reads the total from what another field counts, if one does. */
  private knownTotal: Part | null = null;
  /** Whether one row more than the page is read, to know if the list goes on. */
  private needsLookahead = false;

  constructor(rule: ConnectionRule<L>, listing: L, field: SelectedField, planner: Planner) {
    this.rule = rule;
    this.listing = listing;
    this.field = field;
    this.planner = planner;
    this.page = pageOf(field.args, listing.order);
  }

  output(): Projection {
    const fields = this.field.types.flatMap((type) => this.field.fields(type));
    // The total comes last: another field may know it.
    const parts = fields.map((selected) => (selected.name === "totalCount" ? null : this.part(selected)));
    const object = objectOf(fields.map(({ key }, at) => ({ key, part: parts[at] ?? this.totalCount() })));
    // Whoever only counts needs no page.
    const pageSlot = fields.some(({ name }) => pageFields.has(name)) ? this.slots.add(this.pageSql()) : null;
    return {
      sql: this.slots.sql,
      read: (values, bound) => {
        const found = pageSlot === null ? [] : (this.slots.get(values, pageSlot) as readonly unknown[]);
        const shown = found.slice(0, this.page.size);
        const items = this.page.backward ? shown.reverse() : shown;
        return object({ items, hasMore: found.length > this.page.size, values, bound });
      },
    };
  }

  private part(selected: SelectedField): Part {
    switch (selected.name) {
      case "edges":
        return this.edges(selected);
      case "nodes":
        return this.nodes(selected);
      case "pageInfo":
        return this.pageInfo(selected);
      case typenameField:
        return () => selected.parent;
      default: {
        const output = this.rule.more?.(this.listing)[selected.name];
        if (output === undefined) throw new Error(`no rule reads ${selected.name} of this connection`);
        return this.ofConnection(output(this.listing.row, selected, this.planner));
      }
    }
  }

  /** Counts the rows, unless another field does so anyway. */
  private totalCount(): Part {
    if (this.knownTotal) return this.knownTotal;
    const rows = rowsOf(this.listing.counted ?? this.listing);
    return this.ofConnection({ sql: sql`(SELECT count(*) ${rows})`, read: (count) => count });
  }

  private nodes(selected: SelectedField): Part {
    const node = this.ofItem(this.node(selected));
    return ({ items, bound }) => items.map((item) => node(item, bound));
  }

  private edges(selected: SelectedField): Part {
    const fields = selected.types.flatMap((type) => selected.fields(type));
    const parts = fields.map((field) => ({ key: field.key, read: this.edge(field) }));
    const newObject = objectsWith(parts.map(({ key }) => key));
    return ({ items, bound }) =>
      items.map((item) => {
        const edge = newObject();
        for (const { key, read } of parts) edge[key] = read(item, bound);
        return edge;
      });
  }

  private edge(field: SelectedField): Reader {
    if (field.name === "cursor") return this.cursor((item: unknown) => item);
    if (field.name === "node") return this.ofItem(this.node(field));
    if (field.name === typenameField) return () => field.parent;
    const rule = this.rule.edge?.(this.listing)[field.name];
    if (rule === undefined) throw new Error(`no rule reads ${field.name} of this edge`);
    return this.ofItem(rule(this.listing.row, field, this.planner));
  }

  private node(selected: SelectedField): Projection {
    return (
      this.rule.node?.(this.listing.row, selected, this.planner) ?? this.planner.object(selected, this.listing.row)
    );
  }

  private pageInfo(selected: SelectedField): Part {
    return objectOf(selected.fields("PageInfo").map((field) => ({ key: field.key, part: this.pageInfoPart(field) })));
  }

  private pageInfoPart({ name, parent }: SelectedField): Part {
    if (name === typenameField) return () => parent;
    if (name === "startCursor") return this.cursor(({ items }) => items[0]);
    if (name === "endCursor") return this.cursor(({ items }) => items.at(-1));
    const next = name === "hasNextPage";
    // In the direction of paging one more row tells; against it, a row outside the cursor that was given.
    const onward = next !== this.page.backward;
    if (onward) this.needsLookahead = true;
    const limit = next ? this.page.before : this.page.after;
    const outside = limit === null ? () => false : this.ofConnection(this.exists(next ? "after" : "before", limit));
    return (page) => (onward && page.hasMore) || outside(page) === true;
  }

  private exists(side: "after" | "before", key: readonly KeyValue[]): Projection {
    const { order, ranges, counted, isCountedInOrder = true } = this.listing;
    // What is read by ranges mostly has the keys of its order among the few columns to count by.
    const rows = (isCountedInOrder && ranges && counted) || this.listing;
    return {
      sql: sql`EXISTS (SELECT ${rowsOf(rows, sql` AND ${beyond(order, side, key, true)}`)})`,
      read: (found) => found,
    };
  }

  private cursor<From>(itemOf: (from: From) => unknown): (from: From) => string | null {
    const { row, order } = this.listing;
    const slots = (this.keySlots ??= order.keys.map((_, at) => this.itemSlots.add(sql`${row.self}.${keyName(at)}`)));
    const tag = cursorTag(order);
    return (from) => {
      const item = itemOf(from);
      if (item === undefined) return null;
      return encodeCursor(
        tag,
        slots.map((slot) => this.itemSlots.get(item, slot) as KeyValue),
      );
    };
  }

  private ofItem(output: Projection): Reader {
    const slot = this.itemSlots.add(output.sql);
    return (item, bound) => output.read(this.itemSlots.get(item, slot), bound);
  }

  private ofConnection({ sql, read, total }: Projection): Part {
    const slot = this.slots.add(sql);
    const reading =
      (reader: Reader): Part =>
      ({ values, bound }) =>
        reader(this.slots.get(values, slot), bound);
    if (total) this.knownTotal = reading(total);
    return reading(read);
  }

  /** Rows are found and cut to the page first, then made into items, in their order. */
  private pageSql(): Sql {
    const { row, order, ranges } = this.listing;
    const { backward, size } = this.page;
    const limit = size + (this.needsLookahead ? 1 : 0);
    const by = orderBy(order, backward);
    const keys = this.keySlots === null ? [] : order.keys.map((key, at) => sql`, ${key.sql} AS ${keyName(at)}`);
    const from = ranges
      ? sql`FROM ${ranges({ bounds: (keyed) => bounds(keyed, this.page), by: (keyed) => orderBy(keyed, backward), limit })}`
      : rowsOf(this.listing, bounds(order, this.page));
    const number = this.needsLookahead ? sql`, row_number() OVER (ORDER BY ${by}) AS _n` : empty;
    const item = this.needsLookahead
      ? sql`CASE WHEN ${row.self}._n <= ${integer(size)} THEN ${this.itemSlots.sql} END`
      : this.itemSlots.sql;
    return sql`(SELECT coalesce(json_agg(${item}), '[]') FROM (
      SELECT ${row.self}.*${join([empty, ...keys, number], "")} ${from} ORDER BY ${by} LIMIT ${integer(limit)}
    ) ${row.self})`;
  }
}

function rowsOf({ from, where }: Rows, and: Sql = empty): Sql {
  return sql`FROM ${from} WHERE ${where}${and}`;
}

function keyName(at: number): Sql {
  return raw(`_k${at}`);
}
