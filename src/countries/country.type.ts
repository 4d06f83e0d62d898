import { Field, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";

@ObjectType("Country", { implements: EntityType, description: "A country or territory of ISO 3166-1." })
export class CountryType extends EntityType {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2: "US".' })
  code!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3: "USA".' })
  code3!: string;
}

export const CountryConnection = connectionOf("Country", "countries", CountryType);
