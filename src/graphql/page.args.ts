import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { nullable: true, description: "How many at most, from 1 to 100. Default 20." })
  first?: number | null;
}

@ArgsType()
export class PageArgs extends FirstArgs {
  @Field(() => String, { nullable: true, description: "Only what follows this cursor." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many at most from the end, from 1 to 100; not together with `first`, whose default it replaces.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what stands before this cursor." })
  before?: string | null;
}
