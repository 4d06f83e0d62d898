import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/connection.type.ts";
import { DateTimeScalar, JsonScalar } from "../graphql/scalars.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AuditAction = enumType("AuditAction", "A kind of change by an editor.", {
  SET_QUOTE_SPEAKER: "The speaker of a quote, or how the text names it.",
  SET_QUOTE_ABOUT: "The entities that a quote is about.",
  SET_QUOTE_STATUS: "The editorial status of a quote.",
  ADD_ALIAS: "An alias was added.",
  REMOVE_ALIAS: "An alias that an editor had added was removed.",
  RESOLVE_MENTION: "The entity that a mention refers to.",
  MERGE_ENTITIES: "Two entities were merged.",
  UNDO_MERGE: "A merge was undone.",
});
export type AuditAction = keyof typeof AuditAction;

@ObjectType("AuditEntry", { description: "One change by an editor. Entries are never modified." })
class AuditEntryType {
  @Field(() => Int, { description: "Number of the entry; later entries have higher ones." })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  at!: Date;

  @Field(() => String, { description: "Name of the API key that made it." })
  actor!: string;

  @Field(() => Int, { nullable: true, description: "Number of that key, as listed by `onrecord keys list`." })
  actorKey!: number | null;

  @Field(() => AuditAction, { description: "The kind of change." })
  action!: AuditAction;

  @Field(() => String, { description: "The type of what was changed, such as `Quote`." })
  targetType!: string;

  @Field(() => ID, { description: "Global id of what was changed, for `node(id:)`." })
  target!: string;

  @Field(() => String, { nullable: true, description: "The reason that the editor gave." })
  reason!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: "The changed values before the change. Entities are slugs." })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: "The same values after the change." })
  after!: unknown;
}

export const AuditEntryConnection = connectionOf("AuditEntry", "changes that people made", AuditEntryType);
