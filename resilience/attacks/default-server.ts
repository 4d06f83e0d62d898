import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

/**
 * A GraphQL server of the same shape as nobody has hardened it: Apollo's defaults, and resolvers that do as they are told.
 * The attacks have to break it, or they prove nothing.
 */
const typeDefs = `
  enum QuoteKind { DIRECT INDIRECT MIXED }
  enum SearchKind { QUOTE PERSON }
  scalar EntityRef
  scalar DateTime
  input DateRange { from: DateTime until: DateTime }
  input QuoteOrder { field: String! }
  input QuoteFilter {
    speaker: [EntityRef!] about: [EntityRef!] text: String kind: [QuoteKind!] saidAt: DateRange reportedAt: DateRange
    minIndependentPublishers: Int minConfidence: Float maxAttributionDepth: Int speakerText: String and: [QuoteFilter!] or: [QuoteFilter!] not: QuoteFilter
  }
  input ArticleFilter { text: String language: [String!] publishedAt: DateRange }
  input PersonFilter { name: String role: String }
  interface Node { id: ID! }
  type PageInfo { endCursor: String }
  type Person implements Node { id: ID! name: String! }
  type Article implements Node {
    id: ID! body: String! headline: String byline: [String!]
    quotes(first: Int, last: Int, after: String, before: String, filter: QuoteFilter): Quotes!
  }
  type Quote implements Node {
    id: ID! text: String! article: Article! speaker: Person
    occurrences(first: Int, last: Int): Quotes! about(first: Int): Quotes!
  }
  type Resolution { input: String status: String }
  type Edge { highlight: String }
  type Quotes { nodes: [Quote!]! edges: [Edge!]! totalCount: Int! pageInfo: PageInfo! resolutions: [Resolution!]! }
  type Articles { nodes: [Article!]! totalCount: Int! pageInfo: PageInfo! }
  type People { nodes: [Person!]! totalCount: Int! pageInfo: PageInfo! }
  type Query {
    quotes(first: Int, last: Int, after: String, before: String, filter: QuoteFilter, orderBy: QuoteOrder): Quotes!
    articles(first: Int, last: Int, after: String, before: String, filter: ArticleFilter): Articles!
    people(first: Int, last: Int, after: String, before: String, filter: PersonFilter): People!
    search(text: String!, first: Int, after: String, kinds: [SearchKind!]): Quotes!
    resolve(name: String!): Resolution
    person(ref: EntityRef!): Person
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    quote(id: ID!): Quote
    article(id: ID, url: String): Article
  }
  input IngestArticleInput {
    body: String! headline: String byline: [String!] url: String language: String publishedAt: DateTime
  }
  type UserError { message: String! }
  type Payload { created: Boolean! article: Article userErrors: [UserError!]! }
  type Mutation { ingestArticle(input: IngestArticleInput!): Payload! }
`;

interface Paged {
  readonly first?: number;
  readonly last?: number;
  readonly text?: string;
}

interface Input {
  readonly body: string;
}

const kim = { __typename: "Person", id: "1", name: "Kim Jong-un" };
const bodies = ["“We will see,” Kim said."];

const article = (body = bodies[0]) => ({ __typename: "Article", id: "1", body, headline: "Kim", byline: [], quotes });
const quote = () => ({
  __typename: "Quote",
  id: "1",
  text: "We will see",
  article: () => article(),
  speaker: kim,
  occurrences: quotes,
  about: quotes,
});
const counted = (count = 0) => ({ totalCount: count, pageInfo: { endCursor: "1" }, resolutions: [], edges: [] });

// Some nodes at most: it is to answer too much, not to die of it.
function quotes({ first, last }: Paged = {}) {
  const wanted = first ?? last ?? 20;
  if (wanted < 0) throw new Error(`SELECT text FROM quote LIMIT ${wanted}: LIMIT must not be negative`);
  return { ...counted(1), nodes: Array.from({ length: Math.min(wanted, 3) }, quote) };
}

const rootValue = {
  quotes,
  articles: () => ({ ...counted(bodies.length), nodes: bodies.map(article) }),
  people: () => ({ ...counted(1), nodes: [kim] }),
  search: ({ text }: Paged) => ({ ...quotes(), edges: [{ highlight: text }] }),
  resolve: ({ name }: { readonly name: string }) => ({ input: name, status: "RESOLVED" }),
  person: () => kim,
  node: () => kim,
  nodes: () => [kim],
  quote,
  article: () => article(),
  ingestArticle: ({ input }: { readonly input: Input }) => {
    bodies.push(input.body);
    return { created: true, article: article(input.body), userErrors: [] };
  },
};

const server = new ApolloServer({ typeDefs, rootValue });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
process.stdout.write(`ready: ${url}\n`);
