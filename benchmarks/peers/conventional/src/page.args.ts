import { ArgsType, Field, ID, Int } from "type-graphql";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first!: number;

  /** Id of the last row before the page. */
  @Field(() => ID, { nullable: true })
  after?: string;
}
