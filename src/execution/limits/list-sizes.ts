/** How many items a list may have. */
export type ListSize =
  /** Known from what is stored: few have more. */
  | number
  /** As many as an argument of the field lists. */
  | { readonly lengthOf: string }
  /** By the value of an argument of the field. */
  | { readonly by: string; readonly sizes: Readonly<Record<string, number>> }
  /** The page that the field above is asked for. */
  | "PAGE_ABOVE"
  /** As many as the filter of the field above has values. */
  | "FILTER_ABOVE";

export type ListSizes = Readonly<Record<string, ListSize>>;

/**
 * The lists of objects that have no page size of their own, as "Type.field", or "*.field" for a field of any type; what an
 * interface says holds for its types. A list with `first` needs no line, nor do `edges` and `nodes` of a connection.
 */
export const assumedListSizes: ListSizes = {
  "*.resolutions": "FILTER_ABOVE",
  "*.userErrors": 20,
  "Article.countries": 20,
  "Article.dates": 30,
  "Article.gaps": 20,
  "Article.people": 30,
  "Entity.aliases": 20,
  "EntityResolution.candidates": 100,
  "EntityResolution.chosen": 100,
  "Event.participants": 10,
  "FacetGroup.buckets": "PAGE_ABOVE",
  "IngestArticlePayload.quotes": 100,
  "Mention.candidates": 5,
  "Occurrence.attribution": 5,
  "Occurrence.parts": 5,
  "Person.roles": 10,
  "Query.nodes": { lengthOf: "ids" },
  "Quote.attribution": 5,
  "Quote.speakerCandidates": 5,
  "QuoteConnection.facets": { lengthOf: "by" },
  "QuoteConnection.histogram": { by: "interval", sizes: { DAY: 1_000, WEEK: 500, MONTH: 250, YEAR: 50 } },
};

/** Work that is no node of the answer, in nodes: rows that are counted, words that are looked up, articles that are read. */
export const fieldCosts: Readonly<Record<string, number>> = {
  "*.totalCount": 10,
  "EntityCandidate.quoteCount": 1,
  "Query.search": 50,
  "Query.statementGraph": 50,
  "QuoteConnection.facets": 20,
  "QuoteConnection.histogram": 20,
};

/** What a mutation costs beside what is selected of its outcome. */
export const mutationPrice = 100;

/** What asking for the schema costs, whatever is asked of it. */
export const introspectionPrice = 100;
