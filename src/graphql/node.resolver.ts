import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "./context.ts";
import { NodeType } from "./node.type.ts";

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: "What has this global id; null when it is gone." })
  node(
    @Arg("id", () => ID, { description: "Global id, from the `id` of any Node." }) _id: string,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "What has these global ids, in the order of `ids`, with null for each that is gone.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Global ids, at most 100." }) _ids: string[],
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
