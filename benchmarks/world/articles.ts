import { randomFrom } from "../ingest/random.ts";
import { coinedSurname } from "./words.ts";
import { givenNames } from "../ingest/names.ts";
import type { News } from "./news.ts";
import type { SeedOrganization } from "./organizations.ts";
import type { World } from "./world.ts";
import { writeNews } from "./write-news.ts";

/** An article in its place and time. */
export interface WorldArticle {
  readonly id: number;
  readonly news: News;
  /** The id of its first quote; the others follow. Of a copy they are those of the article before. */
  readonly firstQuote: number;
  readonly isCopy: boolean;
  /** The same number for an article and its copy. */
  readonly wireGroup: number | null;
  readonly publisher: SeedOrganization;
  readonly url: string;
  readonly byline: readonly string[];
  /** When it counts as published; it does not say so itself where `isDated` is false. */
  readonly reportedAt: Date;
  readonly isDated: boolean;
}

// The last of each twenty articles is a copy of the one before, by another publisher.
const copyEvery = 20;
const firstDay = Date.UTC(2015, 0, 1);
const lastDay = Date.UTC(2025, 0, 1);
const msAMinute = 60_000;
const shareWithoutDate = 0.03;
const journalists = 300;

/** All articles, oldest first. Any one is made from its number alone, so nothing has to be remembered. */
export function* articlesOf(world: World): Generator<WorldArticle> {
  let last: News | undefined;
  for (let number = 0; number < world.amounts.articles; number += 1) {
    const isCopy = last !== undefined && isCopyAt(number);
    const reportedAt = timeOf(number, world);
    const own = number - copiesBefore(number) - (isCopy ? 1 : 0);
    const firstQuote = quotesBefore(own, world);
    if (last === undefined || !isCopy) {
      last = writeNews(world, quotesBefore(own + 1, world) - firstQuote, reportedAt, randomFor(number, 2));
    }
    yield { ...placed(number, world), news: last, firstQuote: firstQuote + 1, isCopy, reportedAt };
  }
}

const isCopyAt = (number: number) => number % copyEvery === copyEvery - 1;
const copiesBefore = (number: number) => Math.floor(number / copyEvery);

/** How many quotes the first `own` articles that are no copies bring: some few, some many, together all there are. */
function quotesBefore(own: number, { amounts }: World): number {
  const total = amounts.articles - copiesBefore(amounts.articles);
  if (own <= 0 || own >= total) return own <= 0 ? 0 : amounts.quotes;
  const average = amounts.quotes / total;
  return Math.round((own + (randomFor(own, 1).next() - 0.5) * 0.6) * average);
}

/** Later articles are never older. */
function timeOf(number: number, { amounts }: World): Date {
  const share = (number + randomFor(number, 3).next()) / amounts.articles;
  return new Date(Math.floor((firstDay + share * (lastDay - firstDay)) / msAMinute) * msAMinute);
}

function placed(number: number, { publishers, ranks }: World) {
  const random = randomFor(number, 4);
  const publisher = publishers[ranks.publishers(random)] ?? random.pick(publishers);
  const journalist = random.below(journalists);
  const isPair = isCopyAt(number) || isCopyAt(number + 1);
  return {
    id: number + 1,
    wireGroup: isPair ? number + (isCopyAt(number) ? 0 : 1) : null,
    publisher,
    url: `${publisher.url ?? ""}/news/${number + 1}`,
    byline: [`${givenNames[journalist % givenNames.length]} ${coinedSurname(90_000 + journalist)}`],
    isDated: random.next() >= shareWithoutDate,
  };
}

// Close numbers must not have random numbers in common.
function randomFor(number: number, purpose: number) {
  return randomFrom(Math.imul(number * 8 + purpose, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
}
