import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import { EntityKind } from "../entities/entity.type.ts";
import { DateRange } from "../graphql/date-range.args.ts";
import { OrderDirection } from "../graphql/order-direction.type.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { EntityRef } from "../graphql/scalars.ts";
import { AmbiguityPolicy } from "../entity-resolution/resolution.type.ts";
import { AboutBasis } from "./about.type.ts";
import { QuoteKind, QuotePolarity, QuoteStatus } from "./quote.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const QuoteOrderField = enumType("QuoteOrderField", "An order for quotes.", {
  REPORTED_AT: "When it was first reported.",
  SAID_AT: "When it was said.",
  RELEVANCE: "Relevance to the `text` of the filter.",
  CONFIDENCE: "How trustworthy it is: `evidence.confidence`.",
});
export type QuoteOrderField = keyof typeof QuoteOrderField;

@InputType("QuoteOrder", { description: "The order of a list of quotes." })
export class QuoteOrder {
  @Field(() => QuoteOrderField, { description: "What to order by." })
  field!: QuoteOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end first. Default DESC." })
  direction!: OrderDirection;
}

@InputType("QuoteFilter", { description: "Selects quotes that match all fields." })
export class QuoteFilter {
  @Field(() => [EntityRef], { nullable: true, description: "Said by any of these." })
  speaker?: readonly string[] | null;

  @Field(() => [EntityRef], {
    nullable: true,
    description:
      "Said by any of these countries: by the country itself, its nationals, its organizations, and people with an office of it.",
  })
  speakerCountry?: readonly string[] | null;

  @Field(() => [EntityRef], { nullable: true, description: "About any of these." })
  about?: readonly string[] | null;

  @Field(() => [EntityRef], { nullable: true, description: "About all of these at once." })
  aboutAll?: readonly string[] | null;

  @Field(() => [AboutBasis], {
    nullable: true,
    description: "Referring to what it is about in any of these ways. Default: in any way.",
  })
  aboutBasis?: readonly AboutBasis[] | null;

  @Field(() => [EntityRef], { nullable: true, description: "Published or carried by any of these." })
  reportedBy?: readonly string[] | null;

  @Field(() => [QuoteKind], { nullable: true, description: "Of any of these kinds. Default: of every kind." })
  kind?: readonly QuoteKind[] | null;

  @Field(() => [QuoteStatus], {
    nullable: true,
    description:
      "Of any of these statuses. Default: all but RETRACTED, which is hidden unless the filter names it here or in a part of it.",
  })
  status?: readonly QuoteStatus[] | null;

  @Field(() => String, { nullable: true, description: "Words of the quote, in web-search syntax." })
  text?: string | null;

  @Field(() => DateRange, {
    nullable: true,
    description: "Said in this span of time. A time known only as a month or a year counts as its first instant.",
  })
  saidAt?: DateRange | null;

  @Field(() => DateRange, { nullable: true, description: "First reported in this span of time." })
  reportedAt?: DateRange | null;

  @Field(() => Int, {
    nullable: true,
    description: "With an `evidence.independentPublisherCount` of at least this.",
  })
  minIndependentPublishers?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of the phrase that names the speaker (`speakerText`), in web-search syntax.",
  })
  speakerText?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an entity is known as its speaker." })
  hasSpeaker?: boolean | null;

  @Field(() => [QuotePolarity], {
    nullable: true,
    description: "Of any of these polarities. Default: of all, what is denied or asked among them.",
  })
  polarity?: readonly QuotePolarity[] | null;

  @Field(() => Float, {
    nullable: true,
    description: "With an `evidence.speakerCertainty` of at least this, from 0 to 1; never without a speaker.",
  })
  minSpeakerCertainty?: number | null;

  @Field(() => Float, { nullable: true, description: "With an `evidence.confidence` of at least this, from 0 to 1." })
  minConfidence?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With this `evidence.stateMediaOnly`; never where that is not known.",
  })
  stateMediaOnly?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "With an `evidence.attributionDepth` of at most this, 1 or more: 1 is first hand.",
  })
  maxAttributionDepth?: number | null;

  @Field(() => [QuoteFilter], { nullable: true, description: "Also matching all of these filters." })
  and?: readonly QuoteFilter[] | null;

  @Field(() => [QuoteFilter], { nullable: true, description: "Also matching at least one of these filters." })
  or?: readonly QuoteFilter[] | null;

  @Field(() => QuoteFilter, { nullable: true, description: "Not matching this filter." })
  not?: QuoteFilter | null;

  @Field(() => AmbiguityPolicy, {
    nullable: true,
    defaultValue: AmbiguityPolicy.ANY,
    description: "What to do with a name in this filter that can mean several entities. Default ANY.",
  })
  ambiguity?: AmbiguityPolicy | null;
}

@ArgsType()
export class QuoteArgs {
  @Field(() => ID, { description: "Global id of a quote." })
  id!: string;
}

@ArgsType()
export class QuotePageArgs extends PageArgs {
  @Field(() => QuoteFilter, { nullable: true, description: "Which quotes. Default: all." })
  filter?: QuoteFilter | null;

  @Field(() => QuoteOrder, { nullable: true, description: "Their order. Default: see the field." })
  orderBy?: QuoteOrder | null;
}

@ArgsType()
export class QuoteAboutArgs extends PageArgs {
  @Field(() => [EntityKind], { nullable: true, description: "Only entities of these kinds. Default: every kind." })
  kinds?: readonly EntityKind[] | null;
}
