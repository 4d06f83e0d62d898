import { Field, Int, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const QuoteFacet = enumType("QuoteFacet", "What quotes can be counted by.", {
  SPEAKER: "Who said it; quotes without a known speaker, if there are any, come last, beyond `first` buckets.",
  ABOUT: "What it refers to; a quote counts once for each entity.",
  PUBLISHER: "Who published an article that carries it; a quote counts once for each publisher.",
  KIND: "How much of it is the speaker's own wording.",
  POLARITY: "Whether the speaker asserts, denies or asks it.",
});
export type QuoteFacet = keyof typeof QuoteFacet;

@ObjectType("FacetBucket", { description: "The quotes that have one thing in common." })
export class FacetBucketType {
  @Field(() => String, {
    description:
      "What they have in common: the slug of an entity, a QuoteKind or a QuotePolarity; empty where they have no speaker.",
  })
  value!: string;

  @Field(() => EntityType, {
    nullable: true,
    description: "The entity they have in common; null for KIND, POLARITY and no speaker.",
  })
  entity!: EntityType | null;

  @Field(() => Int, { description: "How many quotes." })
  count!: number;
}

@ObjectType("FacetGroup", { description: "The quotes of a connection, counted by one facet." })
export class FacetGroupType {
  @Field(() => QuoteFacet, { description: "What they are counted by." })
  facet!: QuoteFacet;

  @Field(() => [FacetBucketType], {
    description: "The counts, the largest first; that of quotes without a speaker last.",
  })
  buckets!: readonly FacetBucketType[];
}
