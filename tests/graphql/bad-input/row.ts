/** What it is, the query, its variables, and the code or the data that it gets. */
export type Row = readonly [
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  expected: unknown,
];

export const bad = "BAD_USER_INPUT";
export const invalid = "GRAPHQL_VALIDATION_FAILED";
export const nul = "Kim\u0000";
export const [high, low] = ["Kim \ud83d", "\ude00 Kim"];

/** A row about one argument of one field, which has a leaf or a selection after it. */
export const of =
  (field: string, selection: string) =>
  (name: string, args: string, expected: unknown): Row => [
    `${field}(${args}): ${name}`,
    `{ ${field}(${args}) ${selection} }`,
    {},
    expected,
  ];

export const quotes = of("quotes", "{ totalCount nodes { id } }");
export const noQuotes = { quotes: { totalCount: 0, nodes: [] } };
export const filtered = (name: string, filter: string, expected: unknown) =>
  quotes(name, `filter: ${filter}`, expected);

/** Rows about one argument that is given as a variable. */
export const byVariable =
  (field: string, type: string, argument: string, selection: string) =>
  (name: string, value: unknown, expected: unknown): Row => [
    `${field}(${argument}:) ${name}`,
    `query ($value: ${type}) { ${field}(${argument}: $value) ${selection} }`,
    { value },
    expected,
  ];
