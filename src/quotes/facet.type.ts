import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";

export const QuoteFacet = {
  SPEAKER: "SPEAKER",
  ABOUT: "ABOUT",
  PUBLISHER: "PUBLISHER",
  KIND: "KIND",
  POLARITY: "POLARITY",
} as const;
export type QuoteFacet = (typeof QuoteFacet)[keyof typeof QuoteFacet];
registerEnumType(QuoteFacet, {
  name: "QuoteFacet",
  description: "What quotes can be counted by.",
  valuesConfig: {
    SPEAKER: {
      description: "Who said it; quotes without a known speaker, if there are any, come last, beyond `first` buckets.",
    },
    ABOUT: { description: "What it refers to; a quote counts once for each entity." },
    PUBLISHER: { description: "Who published an article that carries it; a quote counts once for each publisher." },
    KIND: { description: "How much of it is the speaker's own wording." },
    POLARITY: { description: "Whether the speaker asserts, denies or asks it." },
  },
});

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
