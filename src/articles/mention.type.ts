import { Field, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/connection.type.ts";
import { NodeType } from "../graphql/node.type.ts";
import { SpanType } from "./span.type.ts";

@ObjectType("Mention", {
  implements: NodeType,
  description: "One place in one article where an entity is named.",
})
export class MentionType extends NodeType {
  @Field(() => String, { description: "The name as the text writes it." })
  text!: string;

  @Field(() => SpanType, { description: "Its span." })
  span!: SpanType;
}

export const MentionConnection = connectionOf("Mention", "mentions", MentionType);
