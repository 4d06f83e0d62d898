import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { RefArgs } from "../entities/entity.args.ts";
import type { Context } from "../graphql/context.ts";
import { TopicType } from "./topic.type.ts";

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, {
    nullable: true,
    description:
      "The one topic a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  topic(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
