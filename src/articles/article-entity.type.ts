import { Field, Int, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";

@ObjectType("ArticleEntity", { description: "An entity that an article names." })
export class ArticleEntityType {
  @Field(() => EntityType, { description: "The entity." })
  entity!: EntityType;

  @Field(() => Int, { description: "How many places in the article name it." })
  mentionCount!: number;
}
