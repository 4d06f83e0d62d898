import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.ts";
import { StatementGraphArgs } from "./statement.args.ts";
import { StatementEdgeType } from "./statement.type.ts";

@Resolver()
export class StatementResolver {
  @Query(() => [StatementEdgeType], { description: "Who talks about whom, the pairs with the most quotes first." })
  statementGraph(
    @Args(() => StatementGraphArgs) _args: StatementGraphArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
