import { Field, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/connection.type.ts";
import { DatePrecision } from "../graphql/date-precision.type.ts";
import { NodeType } from "../graphql/node.type.ts";
import { DateTimeScalar } from "../graphql/scalars.ts";
import { EntityResolutionType } from "../entity-resolution/resolution.type.ts";
import { EvidenceType } from "./evidence.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const QuoteKind = enumType("QuoteKind", "How much of a quote is the speaker's own wording.", {
  DIRECT: "The speaker's words in quotation marks.",
  MIXED: "Partly in quotation marks.",
  INDIRECT: "The reporter's wording.",
});
export type QuoteKind = keyof typeof QuoteKind;

export const QuotePolarity = enumType(
  "QuotePolarity",
  "What the speaker does with the words of a quote. Denied is not said.",
  {
    ASSERTED: "The speaker says that it is so.",
    DENIED: 'The speaker says that it is not so: "denied that".',
    QUESTIONED: 'The speaker asks whether it is so: "asked whether".',
  },
);
export type QuotePolarity = keyof typeof QuotePolarity;

export const QuoteStatus = enumType("QuoteStatus", "Whether editors stand by a quote.", {
  PUBLISHED: "Not contested.",
  DISPUTED: "Its content or attribution is contested; it is still listed.",
  RETRACTED: "Withdrawn: not listed or counted unless a filter asks for it, but still found by its id.",
});
export type QuoteStatus = keyof typeof QuoteStatus;

@ObjectType("Quote", {
  implements: NodeType,
  description: "One statement by one speaker, however many articles carry it.",
})
export class QuoteType extends NodeType {
  @Field(() => String, { description: "The words, without the quotation marks around them." })
  text!: string;

  @Field(() => QuoteKind, { description: "How much of it is the speaker's own wording." })
  kind!: QuoteKind;

  @Field(() => QuotePolarity, { description: "Whether the speaker asserts, denies or asks what the words say." })
  polarity!: QuotePolarity;

  @Field(() => String, {
    nullable: true,
    description: 'The words that report it, in the article that carried it first: "told"; null for none.',
  })
  cue!: string | null;

  @Field(() => QuoteStatus, { description: "Whether editors stand by it." })
  status!: QuoteStatus;

  @Field(() => String, {
    nullable: true,
    description: "The speaker as the text writes it; null where the text names none.",
  })
  speakerText!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was said, as far as `saidPrecision` goes; null if the text does not make it clear.",
  })
  saidAt!: Date | null;

  @Field(() => DatePrecision, { description: "How exactly `saidAt` is known." })
  saidPrecision!: DatePrecision;

  @Field(() => DateTimeScalar, {
    description: "When the first article that carries it was published or, where that is not known, retrieved.",
  })
  reportedAt!: Date;

  @Field(() => EvidenceType, { description: "Why to trust it, or not." })
  evidence!: EvidenceType;
}

@ObjectType("QuoteConnection", { description: "A page of quotes (Relay connection)." })
export class QuoteConnection extends connectionOf("Quote", "quotes", QuoteType) {
  @Field(() => [EntityResolutionType], { description: "How each name in `filter` was understood." })
  resolutions!: readonly EntityResolutionType[];
}
