import type { Dialect } from "../../read/peer.ts";

/** The workloads in the words of the conventional server's schema. */
export const queries: Dialect["queries"] = {
  Q1: `query Q1($speaker: String!, $about: String!) {
    answer: quotes(filter: { speaker: $speaker, about: $about }, first: 20) {
      text kind reportedAt speaker { name slug } article { headline url publisher { name } } about { name }
    }
  }`,
  Q2: `query Q2($slug: String!) {
    answer: entity(slug: $slug) {
      name
      quotes(first: 20) { text reportedAt article { headline url quotes(first: 5) { text about { name } } } }
    }
  }`,
  Q3: `query Q3($until: DateTimeISO!) {
    answer: articles(until: $until, first: 50) {
      headline
      url
      publishedAt
      publisher { name }
      quotes(first: 100) {
        text
        speaker { name person { nationality { name } } }
        about(kind: COUNTRY) { name }
      }
    }
  }`,
  Q4: `query Q4($slug: String!) {
    answer: entity(slug: $slug) { name person { givenName familyName nationality { name code } } }
  }`,
  Q5: `query Q5($text: String!) {
    answer: searchQuotes(text: $text, first: 20) { text reportedAt speaker { name } article { headline url } }
  }`,
  Q6: `query Q6($about: String!) {
    answer: country(name: $about) {
      totalCount: quotesAboutCount
      speakers: speakersAbout(first: 10) { name slug count }
      months: monthsAbout { start count }
    }
  }`,
  Q7: `query Q7($slug: String!, $after: ID) {
    answer: entity(slug: $slug) { quotes(first: 20, after: $after) { text reportedAt article { headline } } }
  }`,
};

/** The id at which a page of Q7 ends. */
export const cursorQuery = `query Cursor($slug: String!, $first: Int!, $after: ID) {
  answer: entity(slug: $slug) { quotes(first: $first, after: $after) { id } }
}`;
