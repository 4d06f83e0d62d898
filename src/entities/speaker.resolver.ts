import { Resolver } from "type-graphql";
import { PlannedField } from "../graphql/planned-field.ts";
import { QuotePageArgs } from "../quotes/quote.args.ts";
import { QuoteConnection } from "../quotes/quote.type.ts";
import { StatementEdgeType } from "../quotes/statement.type.ts";
import { KindsArgs } from "./entity.args.ts";
import { SpeakerType } from "./entity.type.ts";

/** Fields of every type that implements Speaker: type-graphql hands them down. */
@Resolver(() => SpeakerType)
export class SpeakerResolver {
  @PlannedField(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "What it said, the latest reported first unless `orderBy` says otherwise.",
  })
  quotes: unknown;

  @PlannedField(() => [StatementEdgeType], {
    args: KindsArgs,
    description: "Whom and what it speaks about, those with the most quotes first.",
  })
  talksAbout: unknown;
}
