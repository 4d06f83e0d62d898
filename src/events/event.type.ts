import { Field, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { DateScalar } from "../graphql/scalars.ts";

@ObjectType("Event", { implements: EntityType, description: "Something that happened, such as a summit." })
export class EventType extends EntityType {
  @Field(() => DateScalar, { nullable: true, description: "First day; null where it is not known." })
  startDate!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day, the same as `startDate` for a single day; null where it lasts or is not known.",
  })
  endDate!: Date | null;
}
