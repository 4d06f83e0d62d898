import { Field, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.ts";

@ObjectType("Role", {
  description:
    "An office held: schema.org hasOccupation with dates. Known from the seeds, or stated by an article and gone with it.",
})
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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When an article first stated it; null where it is known otherwise.",
  })
  statedAt!: Date | null;
}
