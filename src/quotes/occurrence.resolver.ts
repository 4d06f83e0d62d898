import { Resolver } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { OccurrenceType } from "./occurrence.type.ts";
import { QuoteType } from "./quote.type.ts";

@Resolver(() => OccurrenceType)
export class OccurrenceResolver {
  @PlannedField(() => QuoteType, { description: "The quote." })
  quote: unknown;

  @PlannedField(() => ArticleType, { description: "The article it stands in." })
  article: unknown;
}
