import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";
import { enumType } from "../graphql/enum-type.ts";

export const AliasKind = enumType("AliasKind", "How an alias stands for its entity.", {
  NAME: "A full name.",
  SURNAME: "A person's family name alone.",
  ABBREVIATION: 'Letters for the name: "DPRK".',
  METONYM: 'A place that stands for its country: "Washington" for the United States.',
  DEMONYM: 'A word for its people and for what belongs to it: "North Korean".',
  ROLE: 'An office instead of a name: "the Russian president".',
  TRANSLITERATION: "The name from another script, in another spelling.",
});
export type AliasKind = keyof typeof AliasKind;

@ObjectType("Alias", { description: "A way to write an entity." })
export class AliasType {
  @Field(() => String, { description: "As it is written." })
  text!: string;

  @Field(() => AliasKind, { description: "How it stands for the entity." })
  kind!: AliasKind;

  @Field(() => Boolean, { description: 'Whether only this case means the entity: "US" does, "us" does not.' })
  caseSensitive!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which it means the entity; null if not limited.",
  })
  validFrom!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it stopped meaning the entity; null if it still does.",
  })
  validUntil!: Date | null;
}
