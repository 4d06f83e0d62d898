import { ArgsType, Field, Int } from "type-graphql";
import { QuoteFacet } from "./facet.type.ts";
import { Interval } from "./histogram.type.ts";

@ArgsType()
export class FacetsArgs {
  @Field(() => [QuoteFacet], { description: "What to count by." })
  by!: readonly QuoteFacet[];

  @Field(() => Int, {
    nullable: true,
    description: "How many buckets a facet at most, from 1 to 100, beside that of no speaker. Default 20.",
  })
  first?: number | null;
}

@ArgsType()
export class HistogramArgs {
  @Field(() => Interval, { description: "How long each bar is." })
  interval!: Interval;
}
