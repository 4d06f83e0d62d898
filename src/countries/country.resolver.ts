import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { RefArgs } from "../entities/entity.args.ts";
import type { Context } from "../graphql/context.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PersonPageArgs } from "../people/person.args.ts";
import { PersonConnection } from "../people/person.type.ts";
import { CountryConnection, CountryType } from "./country.type.ts";

@Resolver(() => CountryType)
export class CountryResolver {
  @Query(() => CountryType, {
    nullable: true,
    description:
      "The one country a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  country(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @Query(() => CountryConnection, { description: "Countries, in the order of their slugs." })
  countries(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => PersonConnection, {
    args: PersonPageArgs,
    description: "Its nationals and those who hold or held an office of it, in the order of their slugs.",
  })
  people: unknown;
}
