import { Field, ID, ObjectType } from "type-graphql";
import { MentionType } from "../articles/mention.type.ts";
import { EntityType } from "../entities/entity.type.ts";
import { UserErrorType } from "../graphql/user-error.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";

@ObjectType({ description: "What all changes answer." })
abstract class ChangePayload {
  @Field(() => [UserErrorType], { description: "Why nothing was changed; empty when all is as it was asked for." })
  userErrors!: readonly UserErrorType[];
}

@ObjectType({ description: "What a change of a quote answers." })
abstract class QuotePayload extends ChangePayload {
  @Field(() => QuoteType, { nullable: true, description: "The quote as it is now; null if the change was refused." })
  quote!: QuoteType | null;
}

@ObjectType("SetQuoteSpeakerPayload", { description: "What became of a quote's speaker." })
export class SetQuoteSpeakerPayloadType extends QuotePayload {}

@ObjectType("SetQuoteAboutPayload", { description: "What became of what a quote is about." })
export class SetQuoteAboutPayloadType extends QuotePayload {}

@ObjectType("SetQuoteStatusPayload", { description: "What became of a quote's status." })
export class SetQuoteStatusPayloadType extends QuotePayload {}

@ObjectType({ description: "What a change of an entity answers." })
abstract class EntityPayload extends ChangePayload {
  @Field(() => EntityType, { nullable: true, description: "The entity as it is now; null if the change was refused." })
  entity!: EntityType | null;
}

@ObjectType("AddAliasPayload", { description: "What became of a new alias." })
export class AddAliasPayloadType extends EntityPayload {}

@ObjectType("RemoveAliasPayload", { description: "What became of an alias to be taken away." })
export class RemoveAliasPayloadType extends EntityPayload {}

@ObjectType("ResolveMentionPayload", { description: "What became of a mention." })
export class ResolveMentionPayloadType extends ChangePayload {
  @Field(() => MentionType, {
    nullable: true,
    description: "The mention as it is now; null if the change was refused.",
  })
  mention!: MentionType | null;
}

@ObjectType("MergeEntitiesPayload", { description: "What became of two entities that are one." })
export class MergeEntitiesPayloadType extends EntityPayload {
  @Field(() => ID, { nullable: true, description: "Number of the merge, by which it can be undone." })
  merge!: string | null;
}

@ObjectType("UndoMergePayload", { description: "What became of a merge to be undone." })
export class UndoMergePayloadType extends EntityPayload {}
