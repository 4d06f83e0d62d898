import { Resolver } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { CountryType } from "../countries/country.type.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { OrganizationType } from "../organizations/organization.type.ts";
import { RoleType } from "./role.type.ts";

@Resolver(() => RoleType)
export class RoleResolver {
  @PlannedField(() => CountryType, { nullable: true, description: "The country it is an office of, if any." })
  country: unknown;

  @PlannedField(() => OrganizationType, { nullable: true, description: "The organization it is an office of, if any." })
  organization: unknown;

  @PlannedField(() => ArticleType, {
    nullable: true,
    description: "The first article that states it; null where it is known otherwise.",
  })
  article: unknown;
}
