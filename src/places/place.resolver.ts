import { Resolver } from "type-graphql";
import { CountryType } from "../countries/country.type.ts";
import { RefArgs, theOne } from "../entities/entity.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PlaceType } from "./place.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => PlaceType)
export class PlaceResolver {
  @PlannedQuery(() => PlaceType, { args: RefArgs, nullable: true, description: theOne("place") })
  place: unknown;

  @PlannedField(() => CountryType, { nullable: true, description: "The country it lies in; null for none or several." })
  country: unknown;
}
