import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { PageInfoType } from "./page.type.ts";

/** A class of an object or interface type, or a union. */
type NodeType = object | symbol;

/**
 * The class of the edges of a Relay connection. `name` is the connection's GraphQL name without "Connection", `of`
 * names the nodes in the descriptions, in the plural. An edge that says more is a subclass under the same name.
 */
export function edgeOf(name: string, of: string, node: NodeType) {
  @ObjectType(`${name}Edge`, { description: `One of the ${of}, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: "Opaque place in the list, for `after` and `before`." })
    cursor!: string;

    @Field(() => node, { description: "What stands there." })
    node!: unknown;
  }
  return Edge;
}

/** The class of a Relay connection, as {@link edgeOf}; one that says more is a subclass under the same name. */
export function connectionOf(name: string, of: string, node: NodeType, edge: ClassType = edgeOf(name, of, node)) {
  @ObjectType(`${name}Connection`, { description: `A page of ${of} (Relay connection).` })
  class Connection {
    @Field(() => [edge], { description: "The page, with cursors." })
    edges!: readonly unknown[];

    @Field(() => [node], { description: "The page, without cursors." })
    nodes!: readonly unknown[];

    @Field(() => PageInfoType, { description: "Whether and from where to page on." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many there are in all, on every page; counted only when asked for." })
    totalCount!: number;
  }
  return Connection;
}
