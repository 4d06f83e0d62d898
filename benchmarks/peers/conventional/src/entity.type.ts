import { Field, ObjectType, registerEnumType } from "type-graphql";
import { EntityKind } from "./generated/enums.ts";

registerEnumType(EntityKind, { name: "EntityKind" });

@ObjectType("Entity")
export class EntityType {
  id!: number;

  @Field(() => EntityKind)
  kind!: EntityKind;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  slug!: string;
}

@ObjectType("Person")
export class PersonType {
  nationalityId!: number | null;

  @Field(() => String, { nullable: true })
  givenName!: string | null;

  @Field(() => String, { nullable: true })
  familyName!: string | null;
}

@ObjectType("Country")
export class CountryType {
  entityId!: number;

  @Field(() => String)
  code!: string;
}
