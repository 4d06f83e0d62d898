import { Field, InterfaceType, registerEnumType } from "type-graphql";
import { NodeType } from "../graphql/node.type.ts";
import { AliasType } from "./alias.type.ts";

export const EntityKind = {
  PERSON: "PERSON",
  ORGANIZATION: "ORGANIZATION",
  COUNTRY: "COUNTRY",
  PLACE: "PLACE",
  TOPIC: "TOPIC",
  EVENT: "EVENT",
} as const;
export type EntityKind = (typeof EntityKind)[keyof typeof EntityKind];
registerEnumType(EntityKind, {
  name: "EntityKind",
  description: "What an entity is.",
  valuesConfig: {
    PERSON: { description: "A human being." },
    ORGANIZATION: { description: "A body that speaks or publishes: an agency, a newspaper, a ministry, a company." },
    COUNTRY: { description: "A country of ISO 3166-1." },
    PLACE: { description: "A city, a region, a peninsula." },
    TOPIC: { description: "A subject, such as sanctions." },
    EVENT: { description: "Something that happened, such as a summit." },
  },
});

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

/** What `isProvisional` says of people and organizations. */
export const provisional =
  "Found by the extractor in a single text; no seed, import, editor or second article that is not a copy confirms it.";

@InterfaceType("Speaker", {
  implements: [NodeType, EntityType],
  description:
    "An entity that can be quoted: a person, an organization such as a news agency, or a country whose government speaks.",
})
export abstract class SpeakerType extends EntityType {}
