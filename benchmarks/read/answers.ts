// The canonical answers: what every peer has to answer, whatever its own shape is. Times are ISO strings in UTC with
// milliseconds ("2024-05-01T12:00:00.000Z"), lists are in order, and what is missing is null.

interface Named {
  readonly name: string;
}

/** Newest first (reported_at, id), at most 20; `about` by position, entity_id; so everywhere below. */
export type AnswerQ1 = readonly {
  readonly text: string;
  readonly kind: string;
  readonly reportedAt: string;
  readonly speaker: { readonly name: string; readonly slug: string };
  readonly article: { readonly headline: string; readonly url: string; readonly publisher: Named | null };
  readonly about: readonly Named[];
}[];

/** 20 quotes, newest first; of each one's article the first 5 quotes by where they stand in it (occurrence.start_offset). */
export interface AnswerQ2 {
  readonly name: string;
  readonly quotes: readonly {
    readonly text: string;
    readonly reportedAt: string;
    readonly article: {
      readonly headline: string;
      readonly url: string;
      readonly quotes: readonly { readonly text: string; readonly about: readonly Named[] }[];
    };
  }[];
}

/**
 * 50 articles published before `until` (published_at is known, reported_at < until), newest first (reported_at, id); up to
 * 100 quotes of each by where they stand in it; only countries in `about`; `nationality` is null for organizations.
 */
export type AnswerQ3 = readonly {
  readonly headline: string;
  readonly url: string;
  readonly publishedAt: string | null;
  readonly publisher: Named | null;
  readonly quotes: readonly {
    readonly text: string;
    readonly speaker: { readonly name: string; readonly nationality: Named | null } | null;
    readonly about: readonly Named[];
  }[];
}[];

export interface AnswerQ4 {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly nationality: { readonly name: string; readonly code: string } | null;
}

/**
 * The 20 best quotes for websearch_to_tsquery('news', text), by
 * ts_rank_cd('{1, 1, 1, 1}', search, query, 32) DESC, id DESC.
 */
export type AnswerQ5 = readonly {
  readonly text: string;
  readonly reportedAt: string;
  readonly speaker: Named | null;
  readonly article: { readonly headline: string; readonly url: string };
}[];

/** Quotes about a country: how many, the 10 first speakers (count DESC, slug), and months ("2024-05-01" in UTC) that have any. */
export interface AnswerQ6 {
  readonly totalCount: number;
  readonly speakers: readonly { readonly name: string; readonly slug: string; readonly count: number }[];
  readonly months: readonly { readonly start: string; readonly count: number }[];
}

/** The 20 quotes of a person, newest first, after the first `skip`. */
export type AnswerQ7 = readonly {
  readonly text: string;
  readonly reportedAt: string;
  readonly article: { readonly headline: string };
}[];

export interface Answers {
  readonly Q1: AnswerQ1;
  readonly Q2: AnswerQ2;
  readonly Q3: AnswerQ3;
  readonly Q4: AnswerQ4;
  readonly Q5: AnswerQ5;
  readonly Q6: AnswerQ6;
  readonly Q7: AnswerQ7;
}
