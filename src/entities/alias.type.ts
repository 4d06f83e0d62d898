import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../graphql/scalars.ts";

export const AliasKind = {
  NAME: "NAME",
  SURNAME: "SURNAME",
  ABBREVIATION: "ABBREVIATION",
  METONYM: "METONYM",
  DEMONYM: "DEMONYM",
  ROLE: "ROLE",
  TRANSLITERATION: "TRANSLITERATION",
} as const;
export type AliasKind = (typeof AliasKind)[keyof typeof AliasKind];
registerEnumType(AliasKind, {
  name: "AliasKind",
  description: "How an alias stands for its entity.",
  valuesConfig: {
    NAME: { description: "A full name." },
    SURNAME: { description: "A person's family name alone." },
    ABBREVIATION: { description: 'Letters for the name: "DPRK".' },
    METONYM: { description: 'A place that stands for its country: "Washington" for the United States.' },
    DEMONYM: { description: 'A word for its people and what is of it: "North Korean".' },
    ROLE: { description: 'An office instead of a name: "the Russian president".' },
    TRANSLITERATION: { description: "The name from another script, in another spelling." },
  },
});

@ObjectType("Alias", { description: "A way to write an entity." })
export class AliasType {
  @Field(() => String, { description: "As it is written." })
  text!: string;

  @Field(() => AliasKind, { description: "How it stands for the entity." })
  kind!: AliasKind;

  @Field(() => Boolean, { description: 'Whether only this case means the entity: "US" does, "us" does not.' })
  caseSensitive!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "First day it means the entity; null: as long as known." })
  validFrom!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it stopped to mean the entity; null: it still does.",
  })
  validUntil!: Date | null;
}
