import { Field, ID, ObjectType } from "type-graphql";
import { MentionType } from "../articles/mention.type.ts";
import { EntityType } from "../entities/entity.type.ts";
import { UserErrorType } from "../graphql/user-error.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";

@ObjectType()
class ChangePayload {
  @Field(() => [UserErrorType], { description: "Why nothing was changed; empty on success." })
  userErrors!: readonly UserErrorType[];
}

@ObjectType()
export class QuotePayload extends ChangePayload {
  @Field(() => QuoteType, { nullable: true, description: "The quote as it is now; null if the change was rejected." })
  quote!: QuoteType | null;
}

@ObjectType()
export class EntityPayload extends ChangePayload {
  @Field(() => EntityType, { nullable: true, description: "The entity as it is now; null if the change was rejected." })
  entity!: EntityType | null;
}

@ObjectType()
export class MentionPayload extends ChangePayload {
  @Field(() => MentionType, {
    nullable: true,
    description: "The mention as it is now; null if the change was rejected.",
  })
  mention!: MentionType | null;
}

@ObjectType()
export class MergePayload extends EntityPayload {
  @Field(() => ID, { nullable: true, description: "Number of the merge, by which it can be undone." })
  merge!: string | null;
}
