import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { RefArgs } from "../entities/entity.args.ts";
import { EntityType } from "../entities/entity.type.ts";
import type { Context } from "../graphql/context.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PlaceType } from "../places/place.type.ts";
import { EventType } from "./event.type.ts";

@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventType, {
    nullable: true,
    description:
      "The one event a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  event(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => PlaceType, { nullable: true, description: "Where it happened; null where it is not known." })
  place: unknown;

  @PlannedField(() => [EntityType], { description: "Who took part." })
  participants: unknown;
}
