import { InMemoryCache } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";

/** The pages of one list grow together; another filter or order makes another list. */
const list = relayStylePagination(["filter", "orderBy"]);
const listed = relayStylePagination(["filter", "includeProvisional"]);
const plain = relayStylePagination();

/** A cache whose connections grow by `fetchMore`; the policies of an interface hold for all of its types. */
export function createCache(possibleTypes: Record<string, string[]>): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { articles: list, countries: plain, organizations: listed, people: listed, quotes: list } },
      Entity: { fields: { articles: list, mentions: plain, quotesAbout: list } },
      Speaker: { fields: { quotes: list } },
      Article: { fields: { mentions: plain, quotes: list } },
      Country: { fields: { people: listed } },
      Organization: { fields: { published: list } },
    },
  });
}
