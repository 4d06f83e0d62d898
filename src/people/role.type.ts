import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";

@ObjectType("Role", { description: "An office held: schema.org hasOccupation with dates." })
export class RoleType {
  @Field(() => String, { description: 'What it is called: "President".' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day in office; null where it is not known." })
  startDate!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it ended, when a successor may begin; null where it lasts or is not known.",
  })
  endDate!: Date | null;
}
