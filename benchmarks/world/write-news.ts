import { cities } from "../ingest/names.ts";
import type { Random } from "../ingest/random.ts";
import { castOf, type Voice } from "./cast.ts";
import type { News, NewsDate, NewsMention, NewsQuote } from "./news.ts";
import { emptyPage, type Page } from "./page.ts";
import { headline, moved, narrative, type Span } from "./prose.ts";
import { quotationOf } from "./quotation.ts";
import { named, someOf, subjectsOf } from "./subjects.ts";
import { words } from "./words.ts";
import type { World } from "./world.ts";

const verbs = ["said", "said", "said", "said", "added", "warned", "insisted", "argued", "claimed"];
const shareWithDay = 0.3;
const shareByAgency = 0.12;
const shareWithNarrative = 0.95;
const sentencesInLead = 4;
const shareWithGap = 0.02;
const msADay = 86_400_000;

interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly reportedAt: Date;
  readonly page: Page;
  readonly dates: NewsDate[];
  readonly mentions: NewsMention[];
}

/** An article with this many quotes, as of a time. */
export function writeNews(world: World, quotes: number, reportedAt: Date, random: Random): News {
  const desk: Desk = { world, random, reportedAt, page: emptyPage(), dates: [], mentions: [] };
  const { page } = desk;
  const subjects = subjectsOf(world, random);
  const voice = castOf(world, random);
  openWith(desk);
  const gaps = random.next() < shareWithGap ? [loseName(page)] : [];
  const written = Array.from({ length: quotes }, (): NewsQuote => {
    page.add("\n\n");
    if (random.next() < shareWithNarrative) page.add(`${narrative(random)}\n\n`);
    return quote(desk, voice(), subjects);
  });
  return {
    headline: headline(subjects[0]?.name ?? "", random),
    body: page.body(),
    gaps,
    dates: desk.dates,
    mentions: desk.mentions,
    quotes: written,
  };
}

/** The dateline and the first paragraph. */
function openWith({ world, random, page, mentions }: Desk): void {
  const index = random.below(cities.length);
  const city = world.places[index];
  const text = cities[index] ?? "";
  const span = page.add(text);
  if (city !== undefined) mentions.push({ ...span, text, entity: city, candidates: [] });
  page.add(` — ${Array.from({ length: sentencesInLead }, () => narrative(random)).join(" ")}`);
}

/** A sentence of which the feed lost the name. */
function loseName(page: Page): Span {
  page.add("\n\nA meeting with ");
  const gap = page.add("");
  page.add(" was put off without a word.");
  return gap;
}

function quote(desk: Desk, voice: Voice, subjects: ReturnType<typeof subjectsOf>): NewsQuote {
  const { page, random, mentions } = desk;
  const namings = someOf(subjects, random)
    .filter(({ slug }) => slug !== voice.entity?.slug)
    .map((entity) => named(entity, random));
  const about = namings.length > 0 ? namings : [named(desk.world.countryAt(0), random)];
  const { kind, said, parts, speakerFirst, marks } = quotationOf(
    about.map(({ text }) => text),
    random,
  );
  const cue = random.pick(verbs);
  const before = speakerFirst ? attribute(desk, voice, cue) : null;
  page.add(marks[0]);
  const place = page.add(said.text);
  page.add(marks[1]);
  const { saidOn, reporter } = before ?? close(page, attribute(desk, voice, cue));
  const spans = said.subjects.map((span) => moved(span, place.start));
  const found = about.flatMap((naming, index) => ({ ...naming, ...(spans[index] ?? place) }));
  for (const { entity, basis, ...span } of found)
    if (basis !== "CONTEXT") mentions.push({ ...span, entity, candidates: [] });
  return {
    ...place,
    text: said.text,
    kind,
    cue,
    speaker: voice.entity,
    speakerText: voice.text,
    candidates: voice.candidates,
    reporter,
    saidOn,
    parts: parts.map((at) => at + place.start),
    about: found,
  };
}

function close<Value>(page: Page, value: Value): Value {
  page.add(".");
  return value;
}

/** "Obi said on Monday to the Lagos News Agency", with its mentions. */
function attribute(desk: Desk, voice: Voice, cue: string): Pick<NewsQuote, "saidOn" | "reporter"> {
  const { page, random, mentions, world } = desk;
  const span = page.add(voice.text);
  if (voice.entity !== null) {
    mentions.push({ ...span, text: voice.text, entity: voice.entity, candidates: voice.candidates });
  }
  page.add(` ${cue}`);
  const saidOn = random.next() < shareWithDay ? sayWhen(desk) : null;
  if (random.next() >= shareByAgency) return { saidOn, reporter: null };
  const reporter = random.pick(world.publishers.filter(({ type }) => type === "NEWS_AGENCY"));
  page.add(" to the ");
  mentions.push({ ...page.add(reporter.name), text: reporter.name, entity: reporter, candidates: [] });
  return { saidOn, reporter };
}

/** " on Monday": the last one before the article. */
function sayWhen({ page, random, reportedAt, dates }: Desk): Date {
  const back = 1 + random.below(6);
  const day = new Date(Math.floor(reportedAt.getTime() / msADay - back) * msADay);
  page.add(" on ");
  const text = words.weekday[(day.getUTCDay() + 6) % 7] ?? "";
  dates.push({ ...page.add(text), text, day });
  return day;
}
