import { agentWords } from "../../extraction/agent-words.ts";
import type { AboutFact, AgentFact, Facts, QuoteFact, Referent, ReferentKind } from "../../extraction/facts.ts";
import type { RawArticle } from "../../ingest/raw-article.ts";
import { referentOf } from "./extract-json.ts";
import { columns, onOneLine, wrapped } from "./layout.ts";

/** What was read in an article, laid out for people. */
export function articleText(id: string, article: RawArticle, facts: Facts): string {
  const { quotes, referents, dates, gaps } = facts;
  const quoteTexts = quotes.map((quote) => quoteText(quote, referents));
  const dateTexts = dates.map(({ text, value, precision }) =>
    wrapped("  ", `“${text}”: ${value} (${precision.toLowerCase()})`, 4),
  );
  const gapTexts = gaps.map(({ start, reason }) => wrapped("  ", `${around(article.body, start)}: ${reason}`, 4));
  const sections = isRead(facts)
    ? [
        section("Quotes", quoteTexts, "\n\n"),
        section("Names", namesText(facts)),
        section("Dates", dateTexts),
        section("Gaps", gapTexts),
      ]
    : ["Only English is read for quotes; this is stored as it is.\n"];
  return [rule(id), ...headText(article, facts), "", sections.join("\n")].join("\n");
}

const isRead = ({ language }: Facts) => language === "en" || language === "und";

function rule(id: string): string {
  const name = onOneLine(id);
  return `── ${name} ${"─".repeat(Math.max(2, columns - name.length - 4))}`;
}

function headText(article: RawArticle, { language, published }: Facts): readonly string[] {
  const day = article.publishedAt?.value ?? published?.value ?? "no date";
  const facts = [
    article.publisher ?? "no publisher",
    day,
    `language ${language}`,
    `${article.body.split(/\s+/).filter(Boolean).length.toLocaleString("en")} words`,
  ];
  return [...(article.headline === null ? [] : [wrapped("", article.headline)]), wrapped("", facts.join(" · "))];
}

function section(title: string, entries: readonly string[], between = "\n"): string {
  return entries.length === 0 ? `${title}: none\n` : `${title}\n${entries.join(between)}\n`;
}

function quoteText(quote: QuoteFact, referents: readonly Referent[]): string {
  const { kind, text, cue, speaker, reporters, about } = quote;
  const who = referentOf(speaker, referents);
  const name = speaker === null ? unknownSpeaker(quote, referents) : speakerText(speaker, who);
  const said = cue === null ? "" : `, “${cue.text}”`;
  const lines = [
    wrapped("  ", `${name}: ${kind.toLowerCase()}${said}`, 4),
    wrapped("    ", kind === "DIRECT" ? `“${text}”` : text),
    ...(about.length === 0 ? [] : [wrapped("    about ", listOf(about.map((fact) => aboutText(fact, referents))))]),
    ...(reporters.length === 0
      ? []
      : [
          wrapped(
            "    reported by ",
            listOf(reporters.map((agent) => nameOf(referentOf(agent, referents)) ?? agent.text)),
          ),
        ]),
  ];
  return lines.join("\n");
}

/** The name or what stands for one, and beside it the words that stand with this quote where they are others. */
function speakerText(agent: AgentFact, who: Referent | undefined): string {
  const { text } = agent;
  const name = who?.entity?.name ?? agentWords(agent, who);
  return name === text ? text : `${name} (“${text}”)`;
}

function unknownSpeaker({ speakerCandidates }: QuoteFact, referents: readonly Referent[]): string {
  const names = speakerCandidates.flatMap(
    ({ referent }) => nameOf(referents[referent]) ?? referents[referent]?.description ?? [],
  );
  return names.length === 0 ? "Speaker not told" : `Speaker not told, perhaps ${names.join(" or ")}`;
}

function aboutText({ text, referent, basis }: AboutFact, referents: readonly Referent[]): string {
  const name = nameOf(referents[referent]) ?? text;
  return name === text && basis === "NAMED" ? name : `${name} (${basis.toLowerCase()}: “${text}”)`;
}

const kinds: Readonly<Record<ReferentKind, string>> = {
  PERSON: "people",
  ORGANIZATION: "organizations",
  COUNTRY: "countries",
  PLACE: "places",
  TOPIC: "topics",
  EVENT: "events",
  OTHER: "others",
};

// Whatever is only described ("the spokesman") shows with its quotes, and nowhere else.
function namesText({ referents, mentions }: Facts): readonly string[] {
  const counts = new Map<number, number>();
  for (const { referent } of mentions) counts.set(referent, (counts.get(referent) ?? 0) + 1);
  return Object.entries(kinds).flatMap(([kind, title]) => {
    const names = referents.flatMap((referent, index) => {
      const name = nameOf(referent);
      const times = counts.get(index) ?? 0;
      return referent.kind === kind && name !== null && times > 0 ? [`${name}${times > 1 ? ` ×${times}` : ""}`] : [];
    });
    return names.length === 0 ? [] : [wrapped(`  ${title.padEnd(14)}`, listOf(names))];
  });
}

function nameOf(referent: Referent | undefined): string | null {
  return referent?.entity?.name ?? referent?.name ?? null;
}

function listOf(entries: readonly string[]): string {
  return entries.join(", ");
}

/** The words on both sides of a place. */
function around(body: string, offset: number): string {
  const before = body.slice(Math.max(0, offset - 20), offset).replace(/^\S*\s/, "");
  const after = body.slice(offset, offset + 20).replace(/\s\S*$/, "");
  return `“${onOneLine(`${before}[…]${after}`)}”`;
}
