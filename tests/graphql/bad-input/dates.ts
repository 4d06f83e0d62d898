import { type Row, bad, invalid, of, nul, noQuotes, filtered } from "./row.ts";

const range = (field: string, from: string | null, until: string | null): Row => [
  `${field} from ${from} until ${until}`,
  `query ($range: DateRange) { quotes(filter: { ${field}: $range }) { totalCount nodes { id } } }`,
  { range: { from, until } },
  noQuotes,
];
const refused = (field: string, from: string): Row => [...range(field, from, null).slice(0, 3), bad] as unknown as Row;
const on = (day: string, expected: unknown): Row => [
  `on ${day}`,
  `{ resolve(name: "Kim Jong-un", on: "${day}") { status } person(ref: "Kim Jong-un") { roles(on: "${day}") { title } } }`,
  {},
  expected,
];

export const badDates: readonly Row[] = [
  ...["saidAt", "reportedAt"].flatMap((field) => [
    range(field, "9999-12-31T23:59:59.999Z", null),
    range(field, null, "0001-01-01T00:00:00Z"),
    range(field, "2019-05-01T00:00:00Z", "2019-04-01T00:00:00Z"),
    ...[
      "0000-01-01T00:00:00Z",
      "0001-01-01T00:00:00+14:00",
      "9999-12-31T23:59:59-14:00",
      "2019-02-30T00:00:00Z",
      "2019-13-01T00:00:00Z",
      "10000-01-01T00:00:00Z",
      "-000001-01-01T00:00:00Z",
      "2019-04",
      "2019-04-26T25:00:00Z",
      "infinity",
      "now",
      "",
      nul,
    ].map((from) => refused(field, from)),
  ]),
  ...["2019-02-30", "2019-02-29", "2019-13-01", "20190401", "infinity", ""].map((day): Row => [
    `on ${day}`,
    `{ resolve(name: "Kim", on: "${day}") { status } }`,
    {},
    invalid,
  ]),
  on("9999-12-31", {
    resolve: { status: "RESOLVED" },
    person: { roles: [{ title: "Supreme Leader of North Korea" }] },
  }),
  on("0001-01-01", { resolve: { status: "RESOLVED" }, person: { roles: [] } }),
  ["the year 0", '{ resolve(name: "Kim", on: "0000-01-01") { status } }', {}, bad],
  ["the year 0, of a role", '{ person(ref: "Putin") { roles(on: "0000-06-01") { title } } }', {}, bad],
  filtered("fewer publishers than none", "{ minIndependentPublishers: -2147483648 }", bad),
  filtered("no quote has so many", "{ minIndependentPublishers: 2147483647 }", noQuotes),
  filtered("more than an Int", "{ minIndependentPublishers: 2147483648 }", invalid),
  ...["minConfidence", "minSpeakerCertainty"].flatMap((field) => [
    ...["2", "1.0001", "-0.1", "1e300", "1e999", "-1"].map((least) =>
      filtered("no share", `{ ${field}: ${least} }`, bad),
    ),
    ...['"0.5"', "[0.5, 2]", "true", "NaN"].map((least) => filtered("no number", `{ ${field}: ${least} }`, invalid)),
  ]),
  ...["0", "-1", "-2147483648"].map((most) => filtered("no depth", `{ maxAttributionDepth: ${most} }`, bad)),
  filtered("a fraction", "{ maxAttributionDepth: 1.5 }", invalid),
  filtered("no yes or no", '{ stateMediaOnly: "true" }', invalid),
  filtered("no yes or no", "{ hasSpeaker: 0 }", invalid),
  filtered("no polarity", "{ polarity: DOUBTED }", invalid),
  filtered("deep inside", "{ and: [{ not: { minConfidence: 7 } }] }", bad),
  ...["0", "-1"].map((least) =>
    of("statementGraph", "{ quoteCount }")("no edge has so few", `minQuotes: ${least}`, bad),
  ),
  of("statementGraph", "{ quoteCount }")("no edge has so many", "minQuotes: 2147483647", { statementGraph: [] }),
];
