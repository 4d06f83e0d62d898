import { Resolver } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { SpeakerType } from "../entities/entity.type.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { EntityCandidateType } from "../entity-resolution/resolution.type.ts";
import { QuoteAboutConnection } from "./about.type.ts";
import { AttributionStepType } from "./attribution.type.ts";
import { OccurrenceConnection } from "./occurrence.type.ts";
import { QuoteAboutArgs, QuoteArgs, QuotePageArgs } from "./quote.args.ts";
import { QuoteConnection, QuoteType } from "./quote.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => QuoteType)
export class QuoteResolver {
  @PlannedQuery(() => QuoteType, {
    args: QuoteArgs,
    nullable: true,
    description: "The quote with this global id; null when it is gone.",
  })
  quote: unknown;

  @PlannedQuery(() => QuoteConnection, {
    args: QuotePageArgs,
    description: "Quotes, latest reported first by default.",
  })
  quotes: unknown;

  @PlannedField(() => SpeakerType, {
    nullable: true,
    description: "The speaker; null if the text does not make it clear. Never guessed.",
  })
  speaker: unknown;

  @PlannedField(() => [EntityCandidateType], {
    description: "Whom `speakerText` can mean, best first; none where it means only the speaker.",
  })
  speakerCandidates: unknown;

  @PlannedField(() => QuoteAboutConnection, {
    args: QuoteAboutArgs,
    description: "The entities it refers to, in the order of their recording.",
  })
  about: unknown;

  @PlannedField(() => ArticleType, { description: "The article that carried it first." })
  article: unknown;

  @PlannedField(() => OccurrenceConnection, {
    args: PageArgs,
    description: "Its occurrences in articles, earliest article first.",
  })
  occurrences: unknown;

  @PlannedField(() => [AttributionStepType], {
    description:
      "From the speaker to the publisher of the article that carried it first: " +
      "Kim, then KCNA, then Business Standard.",
  })
  attribution: unknown;
}
