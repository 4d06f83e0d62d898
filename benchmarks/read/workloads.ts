import type { World } from "../world/world.ts";
import { coinedPlace, words } from "../world/words.ts";
import type { Variables, Workload, WorkloadName } from "./workload.ts";

/** What the variables depend on beside the world: what its articles came to. */
export interface BaseFacts {
  /** When the first and the last article were reported. */
  readonly firstReport: Date;
  readonly lastReport: Date;
  /** How many quotes the people of the first ranks have, by slug. */
  readonly quoteCounts: ReadonlyMap<string, number>;
}

const pageSize = 20;
const farPage = 1_000;

/** People of falling popularity, who are all in the smallest base. */
export const peopleRanks = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987];
const countryRanks = [0, 1, 2, 4, 8, 12, 16, 24];

const titles: Readonly<Record<WorkloadName, string>> = {
  Q1: "quotes by X about Y, with speaker, article, publisher and subjects",
  Q2: "a person's last 20 quotes, their articles, 5 quotes of each, their subjects",
  Q3: "50 articles with all quotes, speakers, nationalities and countries",
  Q4: "a person with nationality",
  Q5: "full-text search of quotes",
  Q6: "count, speakers and months of the quotes about a country",
  Q7: `page ${farPage.toLocaleString("en")} of a person's quotes`,
};

/** The questions about a world. */
export function workloadsOf(world: World, facts: BaseFacts): readonly Workload[] {
  const slugs = peopleRanks.map((rank) => ({ slug: world.personAt(rank).slug }));
  const countries = countryRanks.map((rank) => world.countryAt(rank).name);
  const variables: Readonly<Record<WorkloadName, readonly Variables[]>> = {
    Q1: peopleRanks.slice(0, 8).flatMap((rank) => {
      const speaker = world.personAt(rank).name;
      return countries.slice(0, 4).map((about) => ({ speaker, about }));
    }),
    Q2: slugs,
    Q3: timesIn(facts),
    Q4: slugs,
    Q5: searches().map((text) => ({ text })),
    Q6: countries.map((about) => ({ about })),
    Q7: farPages(facts),
  };
  return Object.entries(titles).map(([name, title]) => {
    const known = name as WorkloadName;
    return { name: known, title, variables: variables[known] };
  });
}

/** Sixteen times, from after the last article back to where there is still a page of articles. */
function timesIn({ firstReport, lastReport }: BaseFacts): readonly Variables[] {
  const [first, last] = [firstReport.getTime(), lastReport.getTime() + 1_000];
  return Array.from({ length: 16 }, (_, index) => {
    return { until: new Date(last - Math.floor(((last - first) * index) / 20)).toISOString() };
  });
}

/** Words of middling and low frequency, made-up names, two words together, and phrases. */
function searches(): readonly string[] {
  const [noun, adjective] = [wordAt(words.noun), wordAt(words.adjective)];
  return [
    ...[30, 60, 100, 150, 200, 250, 300, 350].map(noun),
    ...[20, 200].map(coinedPlace),
    ...[3, 10, 20].map((rank) => `${adjective(rank)} ${noun(rank + 5)}`),
    ...[2, 6, 12].map((rank) => `"${adjective(rank)} ${noun(rank)}"`),
  ];
}

const wordAt = (choices: readonly string[]) => (rank: number) => choices[rank % choices.length] ?? "";

/** The far page of all who have that many quotes; where nobody has, the last full pages of those who have most. */
function farPages({ quoteCounts }: BaseFacts): readonly Variables[] {
  const people = [...quoteCounts].map(([slug, count]) => ({ slug, pages: Math.floor(count / pageSize) }));
  const far = people.filter(({ pages }) => pages > farPage);
  const asked = far.length > 0 ? far : people.slice(0, 4);
  return asked.map(({ slug, pages }) => ({ slug, skip: Math.max(0, Math.min(pages, farPage) - 1) * pageSize }));
}
