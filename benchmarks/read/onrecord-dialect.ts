import type { Answers } from "./answers.ts";
import type { Ask, Dialect } from "./peer.ts";
import { plainLists } from "./plain-lists.ts";
import type { WorkloadName } from "./workload.ts";

const queries: Dialect["queries"] = {
  Q1: `query ($speaker: EntityRef!, $about: EntityRef!) {
    quotes(filter: { speaker: [$speaker], about: [$about] }, first: 20) {
      nodes {
        text kind reportedAt
        speaker { name slug }
        article { headline url publisher { name } }
        about { nodes { name } }
      }
    }
  }`,
  Q2: `query ($slug: EntityRef!) {
    person(ref: $slug) {
      name
      quotes(first: 20) {
        nodes {
          text reportedAt
          article { headline url quotes(first: 5) { nodes { text about { nodes { name } } } } }
        }
      }
    }
  }`,
  Q3: `query ($until: DateTime!) {
    articles(filter: { publishedAt: { until: $until } }, first: 50) {
      nodes {
        headline url publishedAt
        publisher { name }
        quotes(first: 100) {
          nodes {
            text
            speaker { name ... on Person { nationality { name } } }
            about(kinds: [COUNTRY]) { nodes { name } }
          }
        }
      }
    }
  }`,
  Q4: `query ($slug: EntityRef!) {
    person(ref: $slug) { name givenName familyName nationality { name code } }
  }`,
  Q5: `query ($text: String!) {
    search(text: $text, kinds: [QUOTE], first: 20) {
      nodes { ... on Quote { text reportedAt speaker { name } article { headline url } } }
    }
  }`,
  Q6: `query ($about: EntityRef!) {
    quotes(filter: { about: [$about] }) {
      totalCount
      facets(by: [SPEAKER], first: 10) { buckets { value count entity { name } } }
      histogram(interval: MONTH) { start count }
    }
  }`,
  Q7: `query ($slug: EntityRef!, $after: String) {
    person(ref: $slug) {
      quotes(first: 20, after: $after) { nodes { text reportedAt article { headline } } }
    }
  }`,
};

/** From `data`, in which lists are lists already, to the canonical answer. */
const answers: { readonly [Name in WorkloadName]: (data: Data) => Answers[Name] | null } = {
  Q1: ({ quotes }) => quotes as Answers["Q1"],
  Q2: ({ person }) => person as Answers["Q2"] | null,
  Q3: ({ articles }) =>
    (articles as Answers["Q3"]).map((article) => ({ ...article, quotes: article.quotes.map(national) })),
  Q4: ({ person }) => person as Answers["Q4"] | null,
  Q5: ({ search }) => search as Answers["Q5"],
  Q6: ({ quotes }) => {
    const { totalCount, facets, histogram } = quotes as Counted;
    const speakers = facets.flatMap(({ buckets }) =>
      // The last bucket may be that of quotes without a speaker, which the peers do not count.
      buckets.flatMap(({ value, count, entity }) => (entity ? [{ name: entity.name, slug: value, count }] : [])),
    );
    return { totalCount, speakers, months: histogram };
  },
  Q7: ({ person }) => (person as { readonly quotes: Answers["Q7"] }).quotes,
};

type Data = Readonly<Record<string, unknown>>;

interface Counted {
  readonly totalCount: number;
  readonly facets: readonly {
    readonly buckets: readonly {
      readonly value: string;
      readonly count: number;
      readonly entity: { readonly name: string } | null;
    }[];
  }[];
  readonly histogram: Answers["Q6"]["months"];
}

/** Organizations have no nationality to select. */
function national(quote: Answers["Q3"][number]["quotes"][number]): typeof quote {
  return { ...quote, speaker: quote.speaker && { ...quote.speaker, nationality: quote.speaker.nationality ?? null } };
}

const pageQuery = `query ($slug: EntityRef!, $first: Int!, $after: String) {
  person(ref: $slug) { quotes(first: $first, after: $after) { pageInfo { endCursor } } }
}`;

/** The cursor after so many of a person's quotes; null before the first. */
async function cursorAfter(slug: unknown, skip: number, ask: Ask): Promise<string | null> {
  let after: string | null = null;
  for (let left = skip; left > 0; left -= 100) {
    const data = await ask(pageQuery, { slug, first: Math.min(left, 100), after });
    const { person } = data as { person: { quotes: { pageInfo: { endCursor: string } } } };
    after = person.quotes.pageInfo.endCursor;
  }
  return after;
}

/** How Onrecord is asked. */
export const dialect: Dialect = {
  path: "/graphql",
  queries,
  variables: async (workload, variables, ask) =>
    workload === "Q7"
      ? { slug: variables["slug"], after: await cursorAfter(variables["slug"], Number(variables["skip"]), ask) }
      : variables,
  answer: (workload, data) => answers[workload](plainLists(data) as Data),
};
