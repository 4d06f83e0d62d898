import { Field, Int, ObjectType } from "type-graphql";
import { EntityType } from "./entity.type.ts";

@ObjectType("CoMention", { description: "Another entity that the same articles name." })
export class CoMentionType {
  @Field(() => EntityType, { description: "The other entity." })
  entity!: EntityType;

  @Field(() => Int, { description: "How many articles name both." })
  articleCount!: number;
}
