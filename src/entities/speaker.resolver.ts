import { Resolver } from "type-graphql";
import { PlannedField } from "../graphql/planned-field.ts";
import { QuotePageArgs } from "../quotes/quote.args.ts";
import { QuoteConnection } from "../quotes/quote.type.ts";
import { StatementEdgeType } from "../quotes/statement.type.ts";
import { KindsArgs } from "./entity.args.ts";
import { SpeakerType } from "./entity.type.ts";

/** Fields of every type that implements Speaker: type-graphql passes them on. */
@Resolver(() => SpeakerType)
export class SpeakerResolver {
  @PlannedField(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "Quotes by it, latest reported first by default.",
  })
  quotes: unknown;

  @PlannedField(() => [StatementEdgeType], {
    args: KindsArgs,
    description: "The entities it speaks about, those with the most quotes first.",
  })
  talksAbout: unknown;
}
