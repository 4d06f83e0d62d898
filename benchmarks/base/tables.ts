import type { Cell } from "./copy-text.ts";

const columns = (names: string): readonly string[] => names.trim().split(/\s+/);

/** The tables of the knowledge base and the columns that are filled; Postgres makes the others itself. */
export const tables = {
  entity: columns("id kind name slug wikidata_id"),
  alias: columns("id entity_id text folded kind case_sensitive valid_from valid_until"),
  country: columns("entity_id code code3"),
  organization: columns("entity_id type country_id state_controlled url"),
  person: columns("entity_id given_name family_name birth_date death_date nationality_id"),
  role: columns("id person_id title country_id organization_id start_date end_date"),
  place: columns("entity_id country_id latitude longitude"),
  topic: columns("entity_id"),
  event: columns("entity_id start_date end_date place_id"),
  event_participant: columns("event_id entity_id position"),
  // sketch and quote.bands stay empty: they find copies when articles are ingested, and no query reads them.
  article: columns(`
    id key url origin origin_hash content_hash headline body language word_count published_at published_precision
    published_basis retrieved_at publisher_id byline wire_group extractor_version
  `),
  gap: columns("article_id start_offset end_offset"),
  date_mention: columns("article_id start_offset end_offset text start_date end_date basis"),
  mention: columns("id article_id entity_id start_offset end_offset text"),
  mention_candidate: columns("mention_id entity_id score reasons"),
  quote: columns(`
    id key text kind polarity speaker_id speaker_text said_at said_precision article_id reported_at status
  `),
  speaker_candidate: columns("quote_id entity_id score reasons"),
  quote_about: columns(`
    quote_id entity_id basis text article_id start_offset end_offset position speaker_id reported_at status
  `),
  occurrence: columns(`
    id quote_id article_id start_offset end_offset text before after cue speaker_text speaker_certainty parts
    extractor_version
  `),
  attribution_step: columns("occurrence_id position agent_id text relation"),
};

export type Table = keyof typeof tables;

/** A row, its cells in the order of the table's columns. */
export interface Row {
  readonly table: Table;
  readonly cells: readonly Cell[];
}
