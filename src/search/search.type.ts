import { createUnionType, Field, Float, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { CountryType } from "../countries/country.type.ts";
import { EventType } from "../events/event.type.ts";
import { connectionOf, edgeOf } from "../graphql/connection.type.ts";
import { OrganizationType } from "../organizations/organization.type.ts";
import { PersonType } from "../people/person.type.ts";
import { PlaceType } from "../places/place.type.ts";
import { QuoteType } from "../quotes/quote.type.ts";
import { TopicType } from "../topics/topic.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const SearchKind = enumType("SearchKind", "What a search can find.", {
  ARTICLE: "Articles, by the words of headline and body.",
  QUOTE: "Quotes, by their words.",
  PERSON: "People, by name or alias.",
  ORGANIZATION: "Organizations, by name or alias.",
  COUNTRY: "Countries, by name or alias.",
  PLACE: "Places, by name or alias.",
  TOPIC: "Topics, by name or alias.",
  EVENT: "Events, by name or alias.",
});
export type SearchKind = keyof typeof SearchKind;

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Anything a search can find.",
  types: () =>
    [ArticleType, QuoteType, PersonType, OrganizationType, CountryType, PlaceType, TopicType, EventType] as const,
});

const of = "results of a search";

@ObjectType("SearchEdge", { description: `One of the ${of}, and how it matches.` })
class SearchEdge extends edgeOf("Search", of, SearchResult) {
  @Field(() => Float, { description: "How well it matches: more is better, comparable within one search only." })
  score!: number;

  @Field(() => String, {
    description: "The matching words, between `<mark>` and `</mark>`; everything else in it is HTML-escaped.",
  })
  highlight!: string;
}

export const SearchConnection = connectionOf("Search", of, SearchResult, SearchEdge);
