import { ArgsType, Field, Int } from "type-graphql";
import { FirstArgs } from "../graphql/page.args.ts";
import { QuoteFilter } from "./quote.args.ts";

@ArgsType()
export class StatementGraphArgs extends FirstArgs {
  @Field(() => QuoteFilter, { nullable: true, description: "Which quotes count. Default: all." })
  filter?: QuoteFilter | null;

  @Field(() => Int, { nullable: true, description: "Only edges of at least this many quotes, 1 or more. Default 1." })
  minQuotes?: number | null;
}
