import { expect, test } from "vitest";
import { readDocument } from "../../src/extraction/document.ts";
import { findGaps } from "../../src/extraction/gaps.ts";
import { gapRules, gapRulesIn } from "../../src/extraction/gaps/rules.ts";

/** The text with "_" at every gap found. */
function marked(text: string): string {
  const places = findGaps(readDocument(text)).map(({ start }) => start);
  return places.toReversed().reduce((so, at) => `${so.slice(0, at)}_${so.slice(at)}`, text);
}

test.each([
  "Officials from _and _met on Friday and discussed trade.",
  "A delegation headed by North Korea's _met his Russian counterpart, Alexander Kozlov, in Moscow.",
  "The two men met in Pyongyang, _reported citing a report carried by Korean _(KCNA).",
  '"The talks discussed trade," the _said while referring to the meeting.',
  "North Korean leader _had visited Vladivostok for a summit with Russian _in April.",
  "It was Kim's first trip to _after he assumed power in 2011.",
  "Meanwhile, _has been undertaking various steps to expand its outreach.",
  "It reached out to its neighbours, including _and Russia, amid the sanctions.",
  "The sanctions remain due to little progress in talks with the_",
  "Talks hit a roadblock after the second summit in _ended abruptly with no statement.",
  "Seoul said nothing._\n\nhas since launched several missiles.",
  "Pyongyang wants help, whereas _has reaffirmed that sanctions will stay.",
  "Earlier this week, the Russian Embassy in _had said that wheat was sent.",
  "Wheat was sent to help the country to overcome its _aggravated by a drought.",
  "The envoy flew to Seoul for talks with _on Tuesday.",
  "Relations between _and Beijing have cooled.",
  "On Tuesday, _was elected president of the assembly.",
  '"We will not go," _said on Friday.',
  "The embassy of _in London was closed.",
  "The Embassy in _was closed by the police.",
  "The supreme leader _'s comrade said so.",
  "He signed an agreement with_. It was a visit to the_.",
  "The talks were between Seoul and_.",
  "He then returned to _in August 1888.",
  "Nothing was agreed. _requested more time, and left.",
  "In a decree last month, _summoned the ambassador.",
  "It is spoken in Seoul,_, and Beijing.",
  "According to_, the war is over.",
])("%s lost words where the mark stands", (text) => {
  expect(marked(text.replaceAll("_", ""))).toBe(text);
});

test.each([
  "The house he lived in was sold, and the people I spoke to said so.",
  "The house he built a wall in was sold, the man he had dinner with was arrested.",
  "The case that he was involved in ended on Friday.",
  "What he was accused of is not known.",
  "It was settled by and large, in and out of court, for and against.",
  "The cost of at least two and in part three of them was high.",
  "Elected officials of divided Korea met in occupied territory with increased troops.",
  "The accused said nothing, the wounded were taken to hospital and the said property was sold.",
  "A friend of Kim's was arrested, and Putin's met.",
  "Documents from before the war and visitors from in and around London came.",
  "He took part in, and won, a race that he had trained for.",
  "The pre- and post-war years, the two- and three-day talks.",
  '"We will not go," said the minister on Friday.',
  '"We will not go," Kim said on Friday.',
  '"Never," said Kim.',
  "However, was it right? Never, was it said.",
  "The in-form striker and the by-election winner met.",
  "The book was translated from Russian in 1990, and he spoke in Chinese on Friday.",
  "Trade with Chinese and Russian firms grew.",
  "The North Korean leader had visited the city.",
  "It was postponed to after the election, the ministry added.",
  "Kim is the man the talks with whom failed.",
  "Its leaders, who had met, had said so.",
  "While speaking to reporters, Kim said no, because Trump had said no.",
  "The minister, who has since resigned, has said nothing.",
  "He is a man to do business with, and all that he is proud of.",
  "The girls were taken care of, and the shop was got rid of.",
  "The mayor of, and adviser to, the city resigned.",
  "On Tuesday, accompanied by his wife, he left.",
  "The leader's comrade said so.",
  "The country Kim made a trip to after he took power is Russia.",
])("nothing is missing in: %s", (text) => {
  expect(marked(text)).toBe(text);
});

test("a gap is empty, and says why it is thought one", () => {
  expect(findGaps(readDocument("Officials from met on Friday."))).toEqual([
    { start: 15, end: 15, reason: '"from" has no name or noun behind it.' },
  ]);
});

test("a paragraph that lost its first words did so behind the one before", () => {
  const [gap] = findGaps(readDocument("Seoul said nothing.\n\nhas since launched several missiles."));
  expect(gap).toEqual({ start: 19, end: 19, reason: '"has" has no subject.' });
});

test.each(gapRules.map((rule) => [rule[0], rule[1], rule] as const))("%s: %s", (_, example, rule) => {
  const { tokens, sentences } = readDocument(example.replaceAll("_", ""));
  const places = sentences.flatMap(({ first, last }) =>
    tokens.flatMap((token, at) => {
      const found = at >= first && at < last && gapRulesIn({ tokens, first, last, opens: first === 0 })(at) === rule;
      return found ? [token.start] : [];
    }),
  );
  expect(places).toHaveLength(1);
  expect(marked(example.replaceAll("_", ""))).toBe(example);
});
