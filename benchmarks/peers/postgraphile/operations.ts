import type { Dialect } from "../../read/peer.ts";

const isShown = "status: { notEqualTo: RETRACTED }";
const shown = `filter: { ${isShown} }`;
const shownThere = `filter: { quote: { ${isShown} } }`;
const newestFirst = "orderBy: [REPORTED_AT_DESC, ROW_ID_DESC]";
const inOrder = "orderBy: [POSITION_ASC, ENTITY_ID_ASC]";
const about = `about: quoteAbouts(${inOrder}) { nodes { entity { name } } }`;
const publisher = "publisher { entity { name } }";

/** The workloads as PostGraphile is asked them: aliases name what response.ts then makes flat. */
export const queries: Dialect["queries"] = {
  Q1: `query Q1($speaker: String!, $about: String!) {
    answer: quotes(
      filter: {
        speaker: { name: { equalTo: $speaker } }
        quoteAbouts: { some: { entity: { name: { equalTo: $about } } } }
        ${isShown}
      }
      ${newestFirst}
      first: 20
    ) {
      nodes { text kind reportedAt speaker { name slug } article { headline url ${publisher} } ${about} }
    }
  }`,
  Q2: `query Q2($slug: String!) {
    answer: entityBySlug(slug: $slug) {
      name
      quotes: quotesBySpeakerId(${shown}, ${newestFirst}, first: 20) {
        nodes {
          text
          reportedAt
          article {
            headline
            url
            quotes: occurrences(${shownThere}, orderBy: [START_OFFSET_ASC], first: 5) { nodes { quote { text ${about} } } }
          }
        }
      }
    }
  }`,
  Q3: `query Q3($until: Datetime!) {
    answer: articles(
      filter: { publishedAt: { isNull: false }, reportedAt: { lessThan: $until } }
      ${newestFirst}
      first: 50
    ) {
      nodes {
        headline
        url
        publishedAt
        ${publisher}
        quotes: occurrences(${shownThere}, orderBy: [START_OFFSET_ASC], first: 100) {
          nodes {
            quote {
              text
              speaker { name person { nationality { entity { name } } } }
              about: quoteAbouts(filter: { entity: { kind: { equalTo: COUNTRY } } }, ${inOrder}) {
                nodes { entity { name } }
              }
            }
          }
        }
      }
    }
  }`,
  Q4: `query Q4($slug: String!) {
    answer: entityBySlug(slug: $slug) {
      name
      person { givenName familyName nationality { code entity { name } } }
    }
  }`,
  Q5: `query Q5($text: String!) {
    answer: peersSearchQuotes(words: $text, first: 20) {
      nodes { text reportedAt speaker { name } article { headline url } }
    }
  }`,
  Q6: `query Q6($about: String!) {
    answer: entities(filter: { kind: { equalTo: COUNTRY }, name: { equalTo: $about } }, first: 1) {
      nodes {
        quoteAbouts(${shown}) { totalCount }
        speakers: speakersAbout(first: 10) { nodes { name slug count } }
        months: monthsAbout { nodes { start count } }
      }
    }
  }`,
  Q7: `query Q7($slug: String!, $after: Cursor) {
    answer: entityBySlug(slug: $slug) {
      quotes: quotesBySpeakerId(${shown}, ${newestFirst}, first: 20, after: $after) {
        nodes { text reportedAt article { headline } }
      }
    }
  }`,
};

/** Where a page of Q7 begins: a page of any size ends at a cursor. */
export const cursorQuery = `query Cursor($slug: String!, $first: Int!, $after: Cursor) {
  answer: entityBySlug(slug: $slug) {
    quotes: quotesBySpeakerId(${shown}, ${newestFirst}, first: $first, after: $after) { pageInfo { endCursor } }
  }
}`;
