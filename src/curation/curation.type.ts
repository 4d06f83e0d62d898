import { Field, ID, ObjectType } from "type-graphql";
import { MentionType } from "../articles/mention.type.ts";
import { EntityType } from "../entities/entity.type.ts";
import { UserErrorType } from "../graphql/user-error.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";

@ObjectType({ description: "Fields of the payloads of all changes." })
abstract class ChangePayload {
  @Field(() => [UserErrorType], { description: "Why nothing was changed; empty on success." })
  userErrors!: readonly UserErrorType[];
}

@ObjectType({ description: "Fields of the payloads of changes to quotes." })
abstract class QuotePayload extends ChangePayload {
  @Field(() => QuoteType, { nullable: true, description: "The quote as it is now; null if the change was rejected." })
  quote!: QuoteType | null;
}

@ObjectType("SetQuoteSpeakerPayload", { description: "Result of setQuoteSpeaker." })
export class SetQuoteSpeakerPayloadType extends QuotePayload {}

@ObjectType("SetQuoteAboutPayload", { description: "Result of setQuoteAbout." })
export class SetQuoteAboutPayloadType extends QuotePayload {}

@ObjectType("SetQuoteStatusPayload", { description: "Result of setQuoteStatus." })
export class SetQuoteStatusPayloadType extends QuotePayload {}

@ObjectType({ description: "Fields of the payloads of changes to entities." })
abstract class EntityPayload extends ChangePayload {
  @Field(() => EntityType, { nullable: true, description: "The entity as it is now; null if the change was rejected." })
  entity!: EntityType | null;
}

@ObjectType("AddAliasPayload", { description: "Result of addAlias." })
export class AddAliasPayloadType extends EntityPayload {}

@ObjectType("RemoveAliasPayload", { description: "Result of removeAlias." })
export class RemoveAliasPayloadType extends EntityPayload {}

@ObjectType("ResolveMentionPayload", { description: "Result of resolveMention." })
export class ResolveMentionPayloadType extends ChangePayload {
  @Field(() => MentionType, {
    nullable: true,
    description: "The mention as it is now; null if the change was rejected.",
  })
  mention!: MentionType | null;
}

@ObjectType("MergeEntitiesPayload", { description: "Result of mergeEntities." })
export class MergeEntitiesPayloadType extends EntityPayload {
  @Field(() => ID, { nullable: true, description: "Number of the merge, by which it can be undone." })
  merge!: string | null;
}

@ObjectType("UndoMergePayload", { description: "Result of undoMerge." })
export class UndoMergePayloadType extends EntityPayload {}
