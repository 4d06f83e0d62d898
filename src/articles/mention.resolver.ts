import { Resolver } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { EntityCandidateType } from "../entity-resolution/resolution.type.ts";
import { ArticleType } from "./article.type.ts";
import { MentionType } from "./mention.type.ts";

@Resolver(() => MentionType)
export class MentionResolver {
  @PlannedField(() => ArticleType, { description: "The article it stands in." })
  article: unknown;

  @PlannedField(() => EntityType, { nullable: true, description: "What is named; null where the text does not tell." })
  entity: unknown;

  @PlannedField(() => [EntityCandidateType], { description: "What the name can mean here, best first." })
  candidates: unknown;
}
