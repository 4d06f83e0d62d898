import { Resolver } from "type-graphql";
import { PlannedField } from "../graphql/planned-field.ts";
import { FacetGroupType } from "./facet.type.ts";
import { TimeBucketType } from "./histogram.type.ts";
import { FacetsArgs, HistogramArgs } from "./quote-connection.args.ts";
import { QuoteConnection } from "./quote.type.ts";

@Resolver(() => QuoteConnection)
export class QuoteConnectionResolver {
  @PlannedField(() => [FacetGroupType], {
    args: FacetsArgs,
    description: "All quotes of the connection, not only of this page, counted by each facet of `by`, in its order.",
  })
  facets: unknown;

  @PlannedField(() => [TimeBucketType], {
    args: HistogramArgs,
    description:
      "All quotes of the connection, not only of this page, counted by when they were reported, the earliest first. " +
      "Intervals without any are left out.",
  })
  histogram: unknown;
}
