import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { ArticlePageArgs } from "../articles/article.args.ts";
import { ArticleConnection } from "../articles/article.type.ts";
import { CountryType } from "../countries/country.type.ts";
import { EntityPageArgs, RefArgs } from "../entities/entity.args.ts";
import type { Context } from "../graphql/context.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { OrganizationConnection, OrganizationType } from "./organization.type.ts";

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, {
    nullable: true,
    description:
      "The one organization a reference means; null for none. " +
      "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.",
  })
  organization(
    @Args(() => RefArgs) _args: RefArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @Query(() => OrganizationConnection, { description: "Confirmed organizations, in the order of their slugs." })
  organizations(
    @Args(() => EntityPageArgs) _args: EntityPageArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }

  @PlannedField(() => CountryType, { nullable: true, description: "Its home country; null for none or not known." })
  country: unknown;

  @PlannedField(() => ArticleConnection, {
    args: ArticlePageArgs,
    description: "Articles it published, the latest first unless `orderBy` says otherwise.",
  })
  published: unknown;
}
