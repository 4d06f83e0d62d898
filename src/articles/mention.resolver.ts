import { Resolver } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { EntityCandidateType } from "../entity-resolution/resolution.type.ts";
import { ArticleType } from "./article.type.ts";
import { MentionType } from "./mention.type.ts";

@Resolver(() => MentionType)
export class MentionResolver {
  @PlannedField(() => ArticleType, { description: "The article." })
  article: unknown;

  @PlannedField(() => EntityType, {
    nullable: true,
    description: "The entity; null if the text does not make it clear.",
  })
  entity: unknown;

  @PlannedField(() => [EntityCandidateType], { description: "What the name can mean here, best first." })
  candidates: unknown;
}
