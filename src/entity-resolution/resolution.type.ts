import { Field, Float, Int, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const ResolutionStatus = enumType("ResolutionStatus", "Result of resolving a name.", {
  RESOLVED: "It means one entity.",
  AMBIGUOUS: "It can mean several.",
  UNKNOWN: "Nothing has this name; the candidates are the nearest spellings.",
});
export type ResolutionStatus = keyof typeof ResolutionStatus;

export const AmbiguityPolicy = enumType(
  "AmbiguityPolicy",
  "What a filter does with a name that can mean several entities.",
  {
    ANY: "Uses every candidate, and lists them in `resolutions`.",
    BEST: "Uses the first candidate if it leads clearly, else behaves as ERROR.",
    ERROR: "Fails with the code AMBIGUOUS_ENTITY.",
  },
);
export type AmbiguityPolicy = keyof typeof AmbiguityPolicy;

@ObjectType("EntityCandidate", { description: "An entity that a name can mean." })
export class EntityCandidateType {
  @Field(() => EntityType, { description: "The entity." })
  entity!: EntityType;

  @Field(() => Float, { description: "0 to 1: how well it fits the name, and the text around it if there is one." })
  score!: number;

  @Field(() => [String], { description: 'Why, in words, such as "surname of" or "nearest full name before it".' })
  reasons!: readonly string[];

  @Field(() => Int, {
    description:
      "How many quotes a person or an organization speaks; of every other kind, countries too, how many are about it.",
  })
  quoteCount!: number;
}

@ObjectType("EntityResolution", {
  description: "How a name in a filter was resolved. Nothing is picked silently.",
})
export class EntityResolutionType {
  @Field(() => String, { description: 'The argument with the name: "filter.speaker".' })
  argument!: string;

  @Field(() => String, { description: "The name as given." })
  input!: string;

  @Field(() => ResolutionStatus, { description: "The result." })
  status!: ResolutionStatus;

  @Field(() => [EntityType], { description: "The entities that were used; none for an unknown name." })
  chosen!: readonly EntityType[];

  @Field(() => [EntityCandidateType], {
    description: "What it can mean, best first; for an unknown name the nearest spellings.",
  })
  candidates!: readonly EntityCandidateType[];
}
