import { type Day, isoOf, weekDays, weekdayOfDay } from "./calendar.ts";
import { type Meaning, type Rule, rule, type Setting } from "./meaning.ts";
import { chooseMonth } from "./nearest.ts";
import { ago, counted, daysFrom, offsetOf, period, stretch, whence } from "./periods.ts";
import { monthOf, monthWord, numberOf, numberWord, weekdayName, weekdayOf, weekdayWord } from "./words.ts";

type Mean = (groups: Readonly<Record<string, string>>, anchor: Day, setting: Setting) => Meaning | null;

const unit = "(?<unit>day|week|month|year|decade|hour|minute)(?<many>s)?";
const amount = `(?<amount>\\[?(?:${numberWord}|\\d{1,3})\\]?|[Aa]n?)`;
const vague = "(?:few|several|couple(?:\\s+of)?|many|some|recent)";
const relation =
  "(?<relation>[Ll]ast|[Tt]his(?:\\s+(?:past|coming))?|[Nn]ext|[Pp]ast|[Cc]oming|[Pp]revious|[Cc]urrent)";
const month = `(?<month>${monthWord})`;
const weekday = `(?<weekday>${weekdayWord})`;

/** Dates that count from the day of publication. Without one they mean nothing. */
export const relativeRules: readonly Rule[] = [
  relative("[Tt]he\\s+day\\s+before\\s+yesterday", (_, anchor) => daysFrom(anchor, -2)),
  relative("[Tt]he\\s+day\\s+after\\s+tomorrow", (_, anchor) => daysFrom(anchor, 2)),
  relative("(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\\s+)?(?:[Tt]oday|[Tt]onight)", (_, anchor) =>
    daysFrom(anchor, 0),
  ),
  relative("[Tt]his\\s+(?:morning|afternoon|evening)", (_, anchor) => daysFrom(anchor, 0)),
  relative("[Yy]esterday|[Ll]ast\\s+night", (_, anchor) => daysFrom(anchor, -1)),
  relative("[Tt]omorrow", (_, anchor) => daysFrom(anchor, 1)),
  relative(
    `${weekday}\\s+(?:of\\s+)?(?<relation>last|this|next)\\s+week`,
    ({ weekday: name = "", relation: which = "" }, anchor) => {
      const monday = weekDays(anchor).from + 7 * offsetOf(which);
      const day = monday + ((weekdayOf(name) + 6) % 7);
      return { from: day, until: day, precision: "DAY", basis: `The ${name} of the week ${whence(which, anchor)}.` };
    },
  ),
  relative(`(?:${relation}\\s+)?${weekday}`, aWeekday),
  relative(`${relation}\\s+(?:weekend)`, ({ relation: which = "" }, anchor, setting) =>
    weekend(which, anchor, setting),
  ),
  relative("(?<=\\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\\s+)[Tt]he\\s+weekend", (_, anchor, setting) =>
    weekend("", anchor, setting),
  ),
  relative(
    "(?:(?<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]ometime)\\s+)?(?:(?<relation>[Tt]his|[Ll]ast|[Nn]ext)|[Tt]he\\s+(?<current>current))\\s+(?<unit>week|month|year|decade)",
    ({ part, relation: which = "this", unit: of = "" }, anchor) => period(of, which, part, anchor),
  ),
  relative(
    "(?:[Tt]he\\s+)?(?<edge>end|beginning|start|middle)\\s+of\\s+(?<relation>the|this|last|next)\\s+(?<unit>week|month|year|decade)(?!\\s+(?:before|after|earlier))",
    ({ edge, relation: which = "", unit: of = "" }, anchor) => period(of, which, edge, anchor),
  ),
  relative(`[Tt]he\\s+(?:past|last|previous)\\s+(?:${amount}\\s+)?${unit}(?!\\s+of\\b)`, (groups, anchor) =>
    stretched(groups, -1, anchor),
  ),
  relative(`[Tt]he\\s+(?:next|coming)\\s+(?:${amount}\\s+)?${unit}(?!\\s+of\\b)`, (groups, anchor) =>
    stretched(groups, 1, anchor),
  ),
  // Too vague to resolve, and no piece of them is a date.
  rule(
    `(?:[Tt]he\\s+)?(?:(?:past|last|next|coming|previous)\\s+)?(?:[Aa]\\s+)?${vague}\\s+${unit}(?:\\s+(?:ago|back|earlier|later))?`,
    () => null,
  ),
  relative(`${amount}\\s+${unit}\\s+ago`, ({ amount: count = "", unit: of = "" }, anchor) => {
    const number = countOf(count);
    return number === null ? null : ago(of, number, anchor);
  }),
  relative(
    `(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\\s+))?(?:${relation}\\s+)?${month}(?:\\s+(?:of\\s+)?(?<which>last|this|next)\\s+year)?`,
    aMonth,
  ),
  relative(`(?:[Tt]he\\s+)?(?<part>end|beginning|start|middle)\\s+of\\s+${month}`, aMonth),
];

/** "[Ten] years ago": an editor's brackets do not count. */
function countOf(words: string): number | null {
  return numberOf(words.replace(/[[\]]/g, ""));
}

function stretched(
  { amount: count, unit: of = "", many }: Readonly<Record<string, string>>,
  sign: 1 | -1,
  anchor: Day,
): Meaning | null {
  if (count === undefined && many !== undefined) return null;
  return stretch(of, sign * (countOf(count ?? "a") ?? 1), anchor);
}

function relative(source: string, mean: Mean): Rule {
  return rule(source, (groups, setting) =>
    setting.anchor === null ? null : mean(groups as Readonly<Record<string, string>>, setting.anchor, setting),
  );
}

// In news a bare weekday is the most recent one, the day of publication itself when it bears the name.
function aWeekday(groups: Readonly<Record<string, string>>, anchor: Day, { tense }: Setting): Meaning {
  const { weekday: name = "", relation: which = "" } = groups;
  const back = (weekdayOfDay(anchor) - weekdayOf(name) + 7) % 7;
  const ahead = (7 - back) % 7;
  const published = `${isoOf(anchor)}, the day of publication`;
  const called = weekdayName(weekdayOf(name));
  const one = (day: Day, basis: string): Meaning => ({ from: day, until: day, precision: "DAY", basis });
  if (/^(?:last|previous)$/i.test(which)) return one(anchor - (back || 7), `The ${called} before ${published}.`);
  if (/^(?:next|coming)$/i.test(which)) return one(anchor + (ahead || 7), `The ${called} after ${published}.`);
  if (/coming$/i.test(which)) return one(anchor + ahead, `The first ${called} from ${published}, on.`);
  const isAhead = tense() === "FUTURE" || (/^this$/i.test(which) && tense() !== "PAST");
  return isAhead
    ? one(anchor + ahead, `The first ${called} from ${published}, on: the clause speaks of what is to come.`)
    : one(anchor - back, `The last ${called} up to ${published}.`);
}

function weekend(which: string, anchor: Day, { tense }: Setting): Meaning {
  const saturday = weekDays(anchor).from + 5;
  const isPast = weekdayOfDay(anchor) !== 6 && weekdayOfDay(anchor) !== 0;
  const offset =
    which === "" || /^(?:this|past)/i.test(which) ? (isPast && tense() !== "FUTURE" ? -7 : 0) : 7 * offsetOf(which);
  const from = saturday + (/^last$/i.test(which) ? -7 : offset);
  return { from, until: from + 1, precision: "WEEK", basis: counted(anchor) };
}

function aMonth(groups: Readonly<Record<string, string>>, anchor: Day, setting: Setting): Meaning {
  const { month: name = "", relation: which = "", which: year, part } = groups;
  return chooseMonth({ month: monthOf(name), relation: which, year, part }, anchor, setting);
}
