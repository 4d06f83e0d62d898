import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("Evidence", {
  description: "Why to trust a quote, or not: every number can be recomputed from the rows it counts.",
})
export class EvidenceType {
  @Field(() => Int, { description: "How many places in articles carry the quote." })
  occurrenceCount!: number;

  @Field(() => Int, { description: "How many publishers carry it." })
  publisherCount!: number;

  @Field(() => Int, {
    description: "Publishers left after copies of one text and of one agency's report are counted once.",
  })
  independentPublisherCount!: number;

  @Field(() => Int, { description: "Steps between the speaker and the page; 1 is first hand." })
  attributionDepth!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is known through state media alone: in every article that carries it, an agency that reported it or " +
      "the publisher is controlled by a state. The speaker itself does not count. Null where that depends on an agency " +
      "or a publisher of which it is not known.",
  })
  stateMediaOnly!: boolean | null;

  @Field(() => Boolean, { description: "Whether the text still stands at its span in the stored body." })
  verbatim!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      "How certain it is who speaks, 0 to 1, in the article that is the surest; 1 where a person has said so. Null " +
      "without a speaker.",
  })
  speakerCertainty!: number | null;

  @Field(() => Float, { description: "0 to 1, from the numbers beside it; docs/decisions explains the formula." })
  confidence!: number;
}
