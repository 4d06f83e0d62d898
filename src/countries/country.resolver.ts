import { Resolver } from "type-graphql";
import { RefArgs, theOne } from "../entities/entity.args.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PersonPageArgs } from "../people/person.args.ts";
import { PersonConnection } from "../people/person.type.ts";
import { CountryConnection, CountryType } from "./country.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => CountryType)
export class CountryResolver {
  @PlannedQuery(() => CountryType, { args: RefArgs, nullable: true, description: theOne("country") })
  country: unknown;

  @PlannedQuery(() => CountryConnection, { args: PageArgs, description: "Countries, in the order of their slugs." })
  countries: unknown;

  @PlannedField(() => PersonConnection, {
    args: PersonPageArgs,
    description: "Its nationals and those who hold or held an office of it, in the order of their slugs.",
  })
  people: unknown;
}
