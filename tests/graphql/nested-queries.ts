/** A nested query, and how many SQL statements it costs: one, one more for names, one more for unknown names. */
export interface NestedQuery {
  readonly name: string;
  readonly query: string;
  readonly statements: number;
}

const entityParts = `
  aliases { text }
  quotesAbout(first: $first) { totalCount nodes { speaker { name } } }
  mentions(first: $first) { nodes { article { headline } span { exact } } }
  articles(first: $first) { nodes { publisher { name } } }
  coMentions(first: $first) { entity { name } articleCount }`;
const speakerParts = `
  quotes(first: $first) { nodes { text about(first: $first) { nodes { name } } } }
  talksAbout(first: $first) { about { name } quoteCount }`;

/** Every nesting of the schema, most of them several in one query. */
export const nestedQueries: readonly NestedQuery[] = [
  {
    name: "quotes with all that belongs to a quote",
    query: `{ quotes(first: $first) { nodes {
      speaker { name } speakerCandidates { entity { name } quoteCount } article { headline publisher { name } }
      about(first: $first) { edges { basis span { exact } node { name } } }
      occurrences(first: $first) { nodes { article { url } span { start } parts { exact } attribution { agent { name } } } }
      attribution { relation agent { name } } polarity cue evidence { occurrenceCount independentPublisherCount confidence }
    } } }`,
    statements: 1,
  },
  {
    name: "quotes by what speaks for them, and those of each speaker",
    query: `{ quotes(
      first: $first, orderBy: { field: CONFIDENCE },
      filter: { minConfidence: 0.1, minSpeakerCertainty: 0.1, maxAttributionDepth: 9, not: { stateMediaOnly: true, polarity: DENIED } }
    ) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes {
      evidence { speakerCertainty stateMediaOnly }
      speaker { quotes(first: $first, orderBy: { field: CONFIDENCE }, filter: { hasSpeaker: true, minConfidence: 0.2 }) { nodes { text } } }
    } facets(by: [POLARITY, SPEAKER]) { buckets { value count } } } }`,
    statements: 1,
  },
  {
    name: "one quote with its places, and their quotes again",
    query: `{ quote(id: $quote) { occurrences(first: $first) { totalCount nodes { quote { occurrences(first: $first) {
      nodes { article { quotes(first: $first) { nodes { text } } } } } } } } } }`,
    statements: 1,
  },
  {
    name: "articles with all that belongs to an article",
    query: `{ articles(first: $first) { nodes {
      publisher { name country { name } } gaps { start } dates { text span { exact } }
      quotes(first: $first) { nodes { speaker { name } } } mentions(first: $first) { nodes { entity { name } candidates { entity { name } } } }
      entities(first: $first) { entity { name } mentionCount } people { nationality { name } } countries { code }
    } } }`,
    statements: 1,
  },
  {
    name: "one article, and the other quotes of those whom it quotes",
    query: `{ article(id: $article) { quotes(first: $first) { nodes { speaker { quotes(first: $first) { nodes { article { id } } } } } } } }`,
    statements: 1,
  },
  {
    name: "people with all that belongs to a person",
    query: `{ people(first: $first) { nodes {
      nationality { name people(first: $first) { nodes { name } } } roles { country { name } organization { name } }
      ${entityParts} ${speakerParts}
    } } }`,
    statements: 1,
  },
  {
    name: "organizations with all that belongs to an organization",
    query: `{ organizations(first: $first) { nodes {
      country { name } published(first: $first) { nodes { headline mentions(first: $first) { totalCount } } } ${entityParts} ${speakerParts}
    } } }`,
    statements: 1,
  },
  {
    name: "countries with all that belongs to a country",
    query: `{ countries(first: $first) { nodes { people(first: $first) { nodes { roles { title } } } ${entityParts} } } }`,
    statements: 1,
  },
  {
    name: "a place, a topic and an event, whose names are looked up one by one",
    query: `{
      place(ref: "Hanoi") { country { people(first: $first) { nodes { name } } } ${entityParts} }
      topic(ref: "trade") { ${entityParts} }
      event(ref: "hanoi-summit") { place { country { name } } participants { name } ${entityParts} }
    }`,
    statements: 6,
  },
  {
    name: "one field under different arguments",
    query: `{ quotes(first: $first) { nodes { speaker {
      latest: quotes(first: $first) { nodes { text } }
      direct: quotes(first: $first, filter: { kind: DIRECT }) { nodes { text } }
      earliest: quotes(last: 1) { nodes { text } }
      said: quotes(first: $first, orderBy: { field: SAID_AT, direction: ASC }) { nodes { text } }
      people: talksAbout(kinds: [PERSON], first: $first) { about { name } }
      countries: talksAbout(kinds: [COUNTRY], first: $first) { about { name } }
    } } } }`,
    statements: 1,
  },
  {
    name: "one field under different names",
    query: `{ articles(first: $first) { nodes {
      kim: quotes(first: $first, filter: { speaker: "Kim" }) { nodes { text } }
      putin: quotes(first: $first, filter: { speaker: "Putin", about: ["US", "KP"] }) { nodes { text } resolutions { status chosen { name } } }
    } } }`,
    statements: 2,
  },
  {
    name: "names that nobody has, in several places",
    query: `{ countries(first: $first) { nodes {
      quotesAbout(first: $first, filter: { speaker: "Nobody Such" }) { nodes { text } resolutions { candidates { entity { name } } } }
      people(first: $first, filter: { nationality: "Atlantis" }) { nodes { name } }
      articles(first: $first, filter: { mentions: "Kim" }) { nodes { headline } }
    } } }`,
    statements: 3,
  },
  {
    name: "fragments on interfaces",
    query: `{ quotes(first: $first) { nodes { about(first: $first) { nodes {
      __typename id ... on Speaker { quotes(first: $first) { totalCount } } ... on Person { birthDate nationality { name } }
      ... on Country { code people(first: $first) { nodes { name } } } ... on Event { place { name } participants { name } }
      ... on Node { id } ... on Place { latitude country { name } } ... on Organization { type published(first: $first) { totalCount } }
    } } } } }`,
    statements: 1,
  },
  {
    name: "fragments on a union",
    query: `{ search(text: "Kim Putin Russia Hanoi sanctions summit", first: $first) { totalCount edges { highlight score node {
      __typename ... on Article { quotes(first: $first) { nodes { text } } people { name } }
      ... on Quote { speaker { name } occurrences(first: $first) { nodes { before } } }
      ... on Entity { name quotesAbout(first: $first) { nodes { text } } } ... on Person { roles { title } }
    } } } }`,
    statements: 1,
  },
  {
    name: "named fragments, of which some are skipped",
    query: `{ quotes(first: $first) { nodes {
      ...said ... @include(if: $no) { article { headline } } ... @skip(if: $no) { article { publisher { name } } }
      evidence @include(if: $yes) { confidence } about(first: $first) @skip(if: $yes) { totalCount }
    } } }
    fragment said on Quote { text speaker { ...who } article { id } }
    fragment who on Speaker { name ... on Person { nationality { code } } }`,
    statements: 1,
  },
  {
    name: "facets and histograms, of the whole and of each part",
    query: `{ quotes(first: $first, filter: { about: "North Korea" }) {
      totalCount facets(by: [SPEAKER, ABOUT, PUBLISHER, KIND], first: $first) { facet buckets { value count entity { name } } }
      days: histogram(interval: DAY) { start count } years: histogram(interval: YEAR) { start count }
      nodes { speaker { quotes(first: $first) { facets(by: [ABOUT], first: $first) { buckets { entity { name } } } histogram(interval: MONTH) { count } } } }
    } }`,
    statements: 2,
  },
  {
    name: "who talks about whom, and what they said",
    query: `{ statementGraph(first: $first) { quoteCount
      speaker { name quotes(first: $first) { nodes { text } } } about { name coMentions(first: $first) { entity { name } } } } }`,
    statements: 1,
  },
  {
    name: "what a name can mean, with what is known of each",
    query: `{ resolve(name: "Kim") { status chosen { name } candidates { score reasons quoteCount
      entity { name ... on Person { quotes(first: $first) { nodes { text article { headline } } } } } } } }`,
    statements: 2,
  },
  {
    name: "nodes of several types",
    query: `{ nodes(ids: [$quote, $article, $quote]) {
      ... on Quote { occurrences(first: $first) { nodes { article { id } } } } ... on Article { mentions(first: $first) { nodes { text } } } } }`,
    statements: 1,
  },
  {
    name: "one node, as what it is",
    query: `{ node(id: $article) { ... on Article { entities(first: $first) { entity { name mentions(first: $first) { nodes { text } } } } } } }`,
    statements: 1,
  },
  {
    name: "seven steps down",
    query: `{ country(ref: "North Korea") { people(first: $first) { nodes { quotes(first: $first) { nodes { article {
      quotes(first: $first) { nodes { about(first: $first) { nodes { articles(first: $first) { nodes { publisher { name } } } } } } } } } } } } } }`,
    statements: 2,
  },
  {
    name: "pages in pages, with cursors and counts",
    query: `{ articles(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
      quotes(last: $first) { totalCount pageInfo { hasPreviousPage startCursor } edges { cursor node {
        about(first: $first) { totalCount pageInfo { hasNextPage } edges { cursor } } } } } } } } }`,
    statements: 1,
  },
];
