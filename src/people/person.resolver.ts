import { Resolver } from "type-graphql";
import { CountryType } from "../countries/country.type.ts";
import { RefArgs, theOne } from "../entities/entity.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PersonPageArgs, RolesArgs } from "./person.args.ts";
import { PersonConnection, PersonType } from "./person.type.ts";
import { RoleType } from "./role.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => PersonType)
export class PersonResolver {
  @PlannedQuery(() => PersonType, { args: RefArgs, nullable: true, description: theOne("person") })
  person: unknown;

  @PlannedQuery(() => PersonConnection, {
    args: PersonPageArgs,
    description: "Confirmed people, in the order of their slugs.",
  })
  people: unknown;

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
