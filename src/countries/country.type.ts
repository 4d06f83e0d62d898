import { Field, ObjectType } from "type-graphql";
import { SpeakerType } from "../entities/entity.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";

@ObjectType("Country", {
  implements: SpeakerType,
  description: 'A country or territory of ISO 3166-1. Its government speaks in its name: "Pyongyang said".',
})
export class CountryType extends SpeakerType {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2: "US".' })
  code!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3: "USA".' })
  code3!: string;
}

export const CountryConnection = connectionOf("Country", "countries", CountryType);
