import { Resolver } from "type-graphql";
import { NodeArgs, NodesArgs } from "./node.args.ts";
import { NodeType } from "./node.type.ts";
import { PlannedQuery } from "./root-field.ts";

@Resolver()
export class NodeResolver {
  @PlannedQuery(() => NodeType, {
    args: NodeArgs,
    nullable: true,
    description: "The object with this global id; null if it no longer exists.",
  })
  node: unknown;

  @PlannedQuery(() => [NodeType], {
    args: NodesArgs,
    nullable: "items",
    description: "The objects with these global ids, in the order of `ids`, with null for each that no longer exists.",
  })
  nodes: unknown;
}
