export const entityKinds = ["PERSON", "ORGANIZATION", "COUNTRY", "PLACE", "TOPIC", "EVENT"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** The kinds that can speak. */
export const speakerKinds = ["PERSON", "ORGANIZATION", "COUNTRY"] as const satisfies readonly EntityKind[];

/** The kinds whose prominence is the number of their quotes; countries are quoted far less than they are spoken about. */
export const quotedKinds = ["PERSON", "ORGANIZATION"] as const satisfies readonly EntityKind[];

/** The GraphQL type of each kind. */
export const typeOfKind = {
  PERSON: "Person",
  ORGANIZATION: "Organization",
  COUNTRY: "Country",
  PLACE: "Place",
  TOPIC: "Topic",
  EVENT: "Event",
} as const satisfies Record<EntityKind, string>;
export type EntityTypeName = (typeof typeOfKind)[EntityKind];
