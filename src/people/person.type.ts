import { Field, ObjectType } from "type-graphql";
import { provisional, SpeakerType } from "../entities/entity.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";
import { DateScalar } from "../graphql/scalars.ts";

@ObjectType("Person", { implements: SpeakerType, description: "A human being (schema.org Person)." })
export class PersonType extends SpeakerType {
  @Field(() => String, { nullable: true, description: "Given name; null where it is not known." })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name; null where there is none or it is not known." })
  familyName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of birth; null where it is not known." })
  birthDate!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of death; null for the living or where not known." })
  deathDate!: Date | null;

  @Field(() => Boolean, { description: provisional })
  isProvisional!: boolean;
}

export const PersonConnection = connectionOf("Person", "people", PersonType);
