import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.ts";
import { ResolveArgs } from "./resolution.args.ts";
import { EntityResolutionType } from "./resolution.type.ts";

@Resolver()
export class ResolutionResolver {
  @Query(() => EntityResolutionType, { description: "What a name can mean, best first." })
  resolve(
    @Args(() => ResolveArgs) _args: ResolveArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
