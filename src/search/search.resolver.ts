import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.ts";
import { SearchArgs } from "./search.args.ts";
import { SearchConnection } from "./search.type.ts";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, { description: "Articles, quotes and entities that match words, best first." })
  search(
    @Args(() => SearchArgs) _args: SearchArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
