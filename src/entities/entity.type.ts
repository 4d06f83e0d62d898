import { Field, InterfaceType } from "type-graphql";
import { NodeType } from "../graphql/node.type.ts";
import { AliasType } from "./alias.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const EntityKind = enumType("EntityKind", "What an entity is.", {
  PERSON: "A human being.",
  ORGANIZATION: "A body that speaks or publishes: an agency, a newspaper, a ministry, a company.",
  COUNTRY: "A country of ISO 3166-1.",
  PLACE: "A city, a region, a peninsula.",
  TOPIC: "A subject, such as sanctions.",
  EVENT: "Something that happened, such as a summit.",
});
export type EntityKind = keyof typeof EntityKind;

@InterfaceType("Entity", { implements: NodeType, description: "Anything a quote can be about." })
export abstract class EntityType extends NodeType {
  @Field(() => EntityKind, { description: "What it is: one kind for each type that implements Entity." })
  kind!: EntityKind;

  @Field(() => String, { description: "The name a newspaper would use." })
  name!: string;

  @Field(() => String, { description: 'Unique and readable: "kim-jong-un".' })
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its Wikidata item, such as "Q884"; null where none is recorded.',
  })
  wikidataId!: string | null;

  @Field(() => [AliasType], { description: "The ways to write it, its name among them." })
  aliases!: readonly AliasType[];
}

/** The description of `isProvisional`. */
export const provisional =
  "Found by the extractor in a single text; no seed, import, editor or second article that is not a copy confirms it.";

@InterfaceType("Speaker", {
  implements: [NodeType, EntityType],
  description:
    "An entity that can be quoted: a person, an organization such as a news agency, or a country whose government speaks.",
})
export abstract class SpeakerType extends EntityType {}
