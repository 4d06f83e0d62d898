import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../graphql/page.args.ts";
import { SearchKind } from "./search.type.ts";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, { description: "Words to look for, in web-search syntax; names may have typing errors." })
  text!: string;

  @Field(() => [SearchKind], { nullable: true, description: "Only results of these kinds. Default: every kind." })
  kinds?: readonly SearchKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether to find provisional people and organizations as well. Default: only those that are confirmed.",
  })
  includeProvisional?: boolean | null;
}
