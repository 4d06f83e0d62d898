import { Resolver } from "type-graphql";
import { NodeArgs, NodesArgs } from "./node.args.ts";
import { NodeType } from "./node.type.ts";
import { PlannedQuery } from "./root-field.ts";

@Resolver()
export class NodeResolver {
  @PlannedQuery(() => NodeType, {
    args: NodeArgs,
    nullable: true,
    description: "What has this global id; null when it is gone.",
  })
  node: unknown;

  @PlannedQuery(() => [NodeType], {
    args: NodesArgs,
    nullable: "items",
    description: "What has these global ids, in the order of `ids`, with null for each that is gone.",
  })
  nodes: unknown;
}
