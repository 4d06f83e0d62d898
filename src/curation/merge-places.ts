/** A column that refers to an entity. */
export interface Place {
  readonly table: string;
  readonly column: string;
  /** The primary key of the table: integer columns. */
  readonly key: readonly string[];
  /** The columns that are unique together with the entity. */
  readonly once?: readonly string[];
  /** A boolean column of rows that may be duplicates. */
  readonly unless?: string;
  /** The row that it is deleted with, unless that is an entity: table and column. */
  readonly of?: readonly [table: string, column: string];
}

// Duplicates of a stated office do no harm, and each has articles of its own.
const role = { table: "role", key: ["id"], unless: "is_stated" } as const;

/** All references to an entity that a merge moves; its aliases and details stay with it. */
export const places: readonly Place[] = [
  { table: "quote", column: "speaker_id", key: ["id"] },
  { table: "speaker_candidate", column: "entity_id", key: ["quote_id"], once: ["quote_id"], of: ["quote", "id"] },
  { table: "quote_about", column: "entity_id", key: ["quote_id"], once: ["quote_id"], of: ["quote", "id"] },
  { table: "attribution_step", column: "agent_id", key: ["occurrence_id", "position"] },
  { table: "mention", column: "entity_id", key: ["id"] },
  { table: "mention_candidate", column: "entity_id", key: ["mention_id"], once: ["mention_id"], of: ["mention", "id"] },
  { table: "article", column: "publisher_id", key: ["id"] },
  { ...role, column: "person_id", once: ["title", "country_id", "organization_id", "start_date"] },
  { ...role, column: "country_id", once: ["person_id", "title", "organization_id", "start_date"] },
  { ...role, column: "organization_id", once: ["person_id", "title", "country_id", "start_date"] },
  {
    table: "event_participant",
    column: "entity_id",
    key: ["event_id"],
    once: ["event_id"],
    of: ["event", "entity_id"],
  },
  { table: "event", column: "place_id", key: ["entity_id"] },
  { table: "person", column: "nationality_id", key: ["entity_id"] },
  { table: "organization", column: "country_id", key: ["entity_id"] },
  { table: "place", column: "country_id", key: ["entity_id"] },
  { table: "entity", column: "merged_into", key: ["id"] },
];
