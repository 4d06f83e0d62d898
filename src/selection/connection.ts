import sql, { join, raw, type Sql } from "sql-template-tag";
import { encodeCursor, type KeyValue } from "./cursor.ts";
import { type Bound, type Output, type Reader, Slots } from "./output.ts";
import { beyond, bounds, cursorTag, type KeyOrder, type Order, orderBy, type Page, pageOf } from "./page.ts";
import type { FieldRule, FieldRules, Planner, Row } from "./planner.ts";
import type { SelectedField } from "./selection.ts";

/** The rows that a connection pages through. `from` and `where` and the order speak of `row`. */
export interface Listing {
  readonly row: Row;
  readonly from: Sql;
  readonly where: Sql;
  readonly order: Order;
  /**
   * A FROM item with the same rows, but of each range of an index only those that can be on the page: for lists that
   * one index does not hold in order, though it holds each of a few parts in order.
   */
  readonly ranges?: (page: RangePage) => Sql;
}

/** What a page needs of each range. The key columns are given by an order over the index. */
export interface RangePage {
  readonly bounds: (keys: KeyOrder) => Sql;
  readonly by: (keys: KeyOrder) => Sql;
  readonly limit: number;
}

/** A listing, and what the connection offers beside cursor, node, nodes, pageInfo and totalCount. */
export interface ConnectionRule<L extends Listing = Listing> {
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
  readonly goesOn: boolean;
  readonly values: unknown;
  readonly bound: Bound;
}

/** What one selected field makes of a page. */
type Part = (page: FoundPage) => unknown;

function objectOf(parts: readonly { readonly key: string; readonly part: Part }[], page: FoundPage): unknown {
  const object: Record<string, unknown> = {};
  for (const { key, part } of parts) object[key] = part(page);
  return object;
}

/** A Relay connection: one page by keyset, and of the aggregates only those that are selected. */
export function connection<L extends Listing>(rule: ConnectionRule<L>): FieldRule {
  return (parent, field, planner) =>
    new ConnectionPlan(rule, rule.list(parent, field, planner), field, planner).output();
}

class ConnectionPlan<L extends Listing> {
  private readonly rule: ConnectionRule<L>;
  private readonly listing: L;
  private readonly field: SelectedField;
  private readonly planner: Planner;
  private readonly page: Page;
  private readonly slots = new Slots();
  private readonly itemSlots = new Slots();
  private readonly keySlots: readonly number[];
  /** Whether one row more than the page is read, to know if the list goes on. */
  private probes = false;

  constructor(rule: ConnectionRule<L>, listing: L, field: SelectedField, planner: Planner) {
    this.rule = rule;
    this.listing = listing;
    this.field = field;
    this.planner = planner;
    this.page = pageOf(field.args, listing.order);
    this.keySlots = listing.order.keys.map((_, at) => this.itemSlots.add(sql`${listing.row.self}.${keyName(at)}`));
  }

  output(): Output {
    const fields = this.field.types.flatMap((type) => this.field.fields(type));
    const parts = fields.map((selected) => ({ key: selected.key, part: this.part(selected) }));
    const pageSlot = this.slots.add(this.pageSql());
    return {
      sql: this.slots.sql,
      read: (values, bound) => {
        const found = this.slots.get(values, pageSlot) as readonly unknown[];
        const shown = found.slice(0, this.page.size);
        const items = this.page.backward ? shown.reverse() : shown;
        return objectOf(parts, { items, goesOn: found.length > this.page.size, values, bound });
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
      case "totalCount":
        return this.ofConnection({ sql: sql`(SELECT count(*) ${this.rows()})`, read: (count) => count });
      default: {
        const output = this.rule.more?.(this.listing)[selected.name];
        if (output === undefined) throw new Error(`no rule reads ${selected.name} of this connection`);
        return this.ofConnection(output(this.listing.row, selected, this.planner));
      }
    }
  }

  private nodes(selected: SelectedField): Part {
    const node = this.ofItem(this.node(selected));
    return ({ items, bound }) => items.map((item) => node(item, bound));
  }

  private edges(selected: SelectedField): Part {
    const fields = selected.types.flatMap((type) => selected.fields(type));
    const parts = fields.map((field) => ({ key: field.key, read: this.edge(field) }));
    return ({ items, bound }) =>
      items.map((item) => Object.fromEntries(parts.map(({ key, read }) => [key, read(item, bound)])));
  }

  private edge(field: SelectedField): Reader {
    if (field.name === "cursor") return (item) => this.cursor(item);
    if (field.name === "node") return this.ofItem(this.node(field));
    const rule = this.rule.edge?.(this.listing)[field.name];
    if (rule === undefined) throw new Error(`no rule reads ${field.name} of this edge`);
    return this.ofItem(rule(this.listing.row, field, this.planner));
  }

  private node(selected: SelectedField): Output {
    return (
      this.rule.node?.(this.listing.row, selected, this.planner) ?? this.planner.object(selected, this.listing.row)
    );
  }

  private pageInfo(selected: SelectedField): Part {
    const parts = selected.fields("PageInfo").map(({ key, name }) => ({ key, part: this.pageInfoPart(name) }));
    return (page) => objectOf(parts, page);
  }

  private pageInfoPart(name: string): Part {
    if (name === "startCursor") return ({ items }) => this.cursor(items[0]);
    if (name === "endCursor") return ({ items }) => this.cursor(items.at(-1));
    const next = name === "hasNextPage";
    // In the direction of paging one more row tells; against it, a row outside the cursor that was given.
    const onward = next !== this.page.backward;
    if (onward) this.probes = true;
    const limit = next ? this.page.before : this.page.after;
    const outside = limit === null ? () => false : this.ofConnection(this.exists(next ? "after" : "before", limit));
    return (page) => (onward && page.goesOn) || outside(page) === true;
  }

  private exists(side: "after" | "before", key: readonly KeyValue[]): Output {
    const rows = this.rows(sql` AND ${beyond(this.listing.order, side, key, true)}`);
    return { sql: sql`EXISTS (SELECT ${rows})`, read: (found) => found };
  }

  private cursor(item: unknown): string | null {
    if (item === undefined) return null;
    const key = this.keySlots.map((slot) => this.itemSlots.get(item, slot) as KeyValue);
    return encodeCursor(cursorTag(this.listing.order), key);
  }

  private ofItem(output: Output): Reader {
    const slot = this.itemSlots.add(output.sql);
    return (item, bound) => output.read(this.itemSlots.get(item, slot), bound);
  }

  private ofConnection(output: Output): Part {
    const slot = this.slots.add(output.sql);
    return ({ values, bound }) => output.read(this.slots.get(values, slot), bound);
  }

  private rows(and = sql``): Sql {
    const { from, where } = this.listing;
    return sql`FROM ${from} WHERE ${where}${and}`;
  }

  private pageSql(): Sql {
    const { row, order, ranges } = this.listing;
    const { backward, size } = this.page;
    const limit = size + (this.probes ? 1 : 0);
    const by = orderBy(order, backward);
    const keys = order.keys.map((key, at) => sql`${key.sql} AS ${keyName(at)}`);
    const from = ranges
      ? sql`FROM ${ranges({ bounds: (keyed) => bounds(keyed, this.page), by: (keyed) => orderBy(keyed, backward), limit })}`
      : this.rows(bounds(order, this.page));
    const item = this.probes
      ? sql`CASE WHEN ${row.self}._n <= ${size} THEN ${this.itemSlots.sql} END`
      : this.itemSlots.sql;
    return sql`(SELECT coalesce(json_agg(${item} ORDER BY ${row.self}._n), '[]') FROM (
      SELECT ${row.self}.*, ${join(keys)}, row_number() OVER (ORDER BY ${by}) AS _n ${from} ORDER BY ${by} LIMIT ${limit}
    ) ${row.self})`;
  }
}

function keyName(at: number): Sql {
  return raw(`_k${at}`);
}
