import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { CountryType } from "../countries/country.type.ts";
import { RefArgs } from "../entities/entity.args.ts";
import type { Context } from "../graphql/context.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PersonPageArgs, RolesArgs } from "./person.args.ts";
import { PersonConnection, PersonType } from "./person.type.ts";
import { RoleType } from "./role.type.ts";

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonType, {
    nullable: true,
    description:
      "The one person a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  person(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @Query(() => PersonConnection, { description: "Confirmed people, in the order of their slugs." })
  people(
    @Args(() => PersonPageArgs) _args: PersonPageArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => CountryType, { nullable: true, description: "The country of citizenship; null if not known." })
  nationality: unknown;

  @PlannedField(() => [RoleType], {
    args: RolesArgs,
    description:
      "Offices held, the latest first, then those without dates. One that an article states is left out where the seeds " +
      "state it, too.",
  })
  roles: unknown;
}
