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
    description: "Quotes, the latest reported first unless `orderBy` says otherwise.",
  })
  quotes: unknown;

  @PlannedField(() => SpeakerType, {
    nullable: true,
    description: "Who said it. Null where the text does not tell: never guessed.",
  })
  speaker: unknown;

  @PlannedField(() => [EntityCandidateType], {
    description: "Whom `speakerText` can mean, best first; none where it means only the speaker.",
  })
  speakerCandidates: unknown;

  @PlannedField(() => QuoteAboutConnection, {
    args: QuoteAboutArgs,
    description: "What it refers to, in the order in which that was noted.",
  })
  about: unknown;

  @PlannedField(() => ArticleType, { description: "The article that carried it first." })
  article: unknown;

  @PlannedField(() => OccurrenceConnection, {
    args: PageArgs,
    description: "The places in articles that carry it, the earliest article first.",
  })
  occurrences: unknown;

  @PlannedField(() => [AttributionStepType], {
    description:
      "From the speaker's mouth to the page, in the article that carried it first: " +
      "Kim, then KCNA, then Business Standard.",
  })
  attribution: unknown;
}
