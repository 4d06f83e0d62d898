import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { CountryType } from "../countries/country.type.ts";
import { RefArgs } from "../entities/entity.args.ts";
import type { Context } from "../graphql/context.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PlaceType } from "./place.type.ts";

@Resolver(() => PlaceType)
export class PlaceResolver {
  @Query(() => PlaceType, {
    nullable: true,
    description:
      "The one place a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  place(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => CountryType, { nullable: true, description: "The country it lies in; null for none or several." })
  country: unknown;
}
