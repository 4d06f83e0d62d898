import { Field, ID, InputType } from "type-graphql";
import { AliasKind } from "../entities/alias.type.ts";
import { DateScalar, EntityRef } from "../graphql/scalars.ts";
import { AboutBasis } from "../quotes/about.type.ts";
import { QuoteStatus } from "../quotes/quote.type.ts";

@InputType({ description: "Fields of all changes." })
abstract class ChangeInput {
  @Field(() => String, { nullable: true, description: "Why, for the audit log." })
  reason?: string | null;
}

@InputType("SetQuoteSpeakerInput", { description: "The speaker of a quote." })
export class SetQuoteSpeakerInput extends ChangeInput {
  @Field(() => ID, { description: "Global id of the quote, which it keeps." })
  quote!: string;

  @Field(() => EntityRef, {
    nullable: true,
    description: "A person, an organization or a country; null if unknown. Omitted: unchanged.",
  })
  speaker?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The speaker as the text writes it; null if the text names none. Omitted: unchanged.",
  })
  speakerText?: string | null;
}

@InputType("QuoteAboutInput", { description: "One entity that a quote refers to." })
export class QuoteAboutInput {
  @Field(() => EntityRef, { description: "The entity." })
  entity!: string;

  @Field(() => AboutBasis, {
    defaultValue: AboutBasis.NAMED,
    description: "How the quote refers to it. Default NAMED.",
  })
  basis!: AboutBasis;

  @Field(() => String, {
    nullable: true,
    description: "The words that refer to it. Default: those that are recorded, else the entity's name.",
  })
  text?: string | null;
}

@InputType("SetQuoteAboutInput", { description: "The entities that a quote is about." })
export class SetQuoteAboutInput extends ChangeInput {
  @Field(() => ID, { description: "Global id of the quote." })
  quote!: string;

  @Field(() => [QuoteAboutInput], { description: "All entities it is about, in this order. Others are removed." })
  about!: readonly QuoteAboutInput[];
}

@InputType("SetQuoteStatusInput", { description: "The editorial status of a quote." })
export class SetQuoteStatusInput extends ChangeInput {
  @Field(() => ID, { description: "Global id of the quote." })
  quote!: string;

  @Field(() => QuoteStatus, { description: "Its status from now on. RETRACTED takes a `reason`." })
  status!: QuoteStatus;
}

@InputType("AddAliasInput", { description: "A way to write an entity." })
export class AddAliasInput extends ChangeInput {
  @Field(() => EntityRef, { description: "The entity." })
  entity!: string;

  @Field(() => String, { description: "As it is written." })
  text!: string;

  @Field(() => AliasKind, {
    defaultValue: AliasKind.NAME,
    description: "How it stands for the entity. Default NAME.",
  })
  kind!: AliasKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether only this case means the entity. Default false.",
  })
  caseSensitive!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "First day it means the entity." })
  validFrom?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "The day on which it stopped meaning the entity." })
  validUntil?: Date | null;
}

@InputType("RemoveAliasInput", { description: "An alias that an editor added." })
export class RemoveAliasInput extends ChangeInput {
  @Field(() => EntityRef, { description: "The entity." })
  entity!: string;

  @Field(() => String, { description: "As it is written." })
  text!: string;

  @Field(() => AliasKind, { defaultValue: AliasKind.NAME, description: "How it stands for the entity. Default NAME." })
  kind!: AliasKind;

  @Field(() => DateScalar, { nullable: true, description: "First day it means the entity, if it has one." })
  validFrom?: Date | null;
}

@InputType("ResolveMentionInput", { description: "The entity that a mention refers to." })
export class ResolveMentionInput extends ChangeInput {
  @Field(() => ID, { description: "Global id of the mention." })
  mention!: string;

  @Field(() => EntityRef, { nullable: true, description: "The entity; null if unknown." })
  entity?: string | null;
}

@InputType("MergeEntitiesInput", { description: "Two entities of one kind that are the same." })
export class MergeEntitiesInput extends ChangeInput {
  @Field(() => EntityRef, { description: "The one that is replaced: its id and names then mean the other one." })
  from!: string;

  @Field(() => EntityRef, { description: "The one that stays." })
  into!: string;
}

@InputType("UndoMergeInput", { description: "A merge that was wrong." })
export class UndoMergeInput extends ChangeInput {
  @Field(() => ID, { description: "Number of the merge, as `mergeEntities` and the audit log give it." })
  merge!: string;
}
