import { Resolver } from "type-graphql";
import { ArticlePageArgs } from "../articles/article.args.ts";
import { ArticleConnection } from "../articles/article.type.ts";
import { CountryType } from "../countries/country.type.ts";
import { EntityPageArgs, RefArgs, theOne } from "../entities/entity.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { OrganizationConnection, OrganizationType } from "./organization.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @PlannedQuery(() => OrganizationType, { args: RefArgs, nullable: true, description: theOne("organization") })
  organization: unknown;

  @PlannedQuery(() => OrganizationConnection, {
    args: EntityPageArgs,
    description: "Confirmed organizations, in the order of their slugs.",
  })
  organizations: unknown;

  @PlannedField(() => CountryType, { nullable: true, description: "Its home country; null if none or not known." })
  country: unknown;

  @PlannedField(() => ArticleConnection, {
    args: ArticlePageArgs,
    description: "Articles it published, latest first by default.",
  })
  published: unknown;
}
