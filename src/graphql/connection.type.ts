import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { PageInfoType } from "./page.type.ts";

/** A class of an object or interface type, or a union. */
type NodeType = object | symbol;

/**
 * The class of the edges of a Relay connection. `name` is the connection's GraphQL name without "Connection", `of`
 * names the nodes in the descriptions, in the plural. An edge with more fields is a subclass under the same name.
 */
export function edgeOf(name: string, of: string, node: NodeType) {
  @ObjectType(`${name}Edge`, { description: `One of the ${of}, with its position in the list.` })
  class Edge {
    @Field(() => String, { description: "Opaque position in the list, for `after` and `before`." })
    cursor!: string;

    @Field(() => node, { description: "The item." })
    node!: unknown;
  }
  return Edge;
}

/** The class of a Relay connection, as {@link edgeOf}; one with more fields is a subclass under the same name. */
export function connectionOf(name: string, of: string, node: NodeType, edge: ClassType = edgeOf(name, of, node)) {
  @ObjectType(`${name}Connection`, { description: `A page of ${of} (Relay connection).` })
  class Connection {
    @Field(() => [edge], { description: "The page, with cursors." })
    edges!: readonly unknown[];

    @Field(() => [node], { description: "The page, without cursors." })
    nodes!: readonly unknown[];

    @Field(() => PageInfoType, { description: "Whether there are more pages, and their cursors." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "Total number of items on all pages; counted only if selected." })
    totalCount!: number;
  }
  return Connection;
}
