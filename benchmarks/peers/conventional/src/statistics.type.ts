import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("SpeakerCount")
export class SpeakerCount {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType("MonthCount")
export class MonthCount {
  /** First day of the month, in UTC. */
  @Field(() => String)
  start!: string;

  @Field(() => Int)
  count!: number;
}
