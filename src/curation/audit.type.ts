import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/connection.type.ts";
import { DateTimeScalar, JsonScalar } from "../graphql/scalars.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AuditAction = enumType("AuditAction", "What a person changed.", {
  SET_QUOTE_SPEAKER: "Who said a quote, or how the text names the speaker.",
  SET_QUOTE_ABOUT: "What a quote is about.",
  SET_QUOTE_STATUS: "Whether editors stand by a quote.",
  ADD_ALIAS: "A new way to write an entity.",
  REMOVE_ALIAS: "An alias that somebody had added was taken away.",
  RESOLVE_MENTION: "Which entity a place in an article names.",
  MERGE_ENTITIES: "Two entities turned out to be one.",
  UNDO_MERGE: "They turned out to be two after all.",
});
export type AuditAction = keyof typeof AuditAction;

@ObjectType("AuditEntry", { description: "One change that a person made. Entries stay as they were written." })
class AuditEntryType {
  @Field(() => Int, { description: "Number of the entry; later entries have higher ones." })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  at!: Date;

  @Field(() => String, { description: "Who made it: the name of the key that was shown." })
  actor!: string;

  @Field(() => Int, { nullable: true, description: "Number of that key, as `onrecord keys list` tells it." })
  actorKey!: number | null;

  @Field(() => AuditAction, { description: "What was done." })
  action!: AuditAction;

  @Field(() => String, { description: "The type of what was changed, such as `Quote`." })
  targetType!: string;

  @Field(() => ID, { description: "Global id of what was changed, for `node(id:)`." })
  target!: string;

  @Field(() => String, { nullable: true, description: "Why, in the words of who made it." })
  reason!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: "What was changed, as it was. Entities stand as slugs." })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: "The same as it was from then on." })
  after!: unknown;
}

export const AuditEntryConnection = connectionOf("AuditEntry", "changes that people made", AuditEntryType);
