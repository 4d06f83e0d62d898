import type { Attacks, Attempt } from "./attack.ts";
import { first, harmless, refused } from "./verdicts.ts";

const posted =
  (body: string, statuses = [400]): Attempt =>
  async (target) =>
    refused(await target.post(body), statuses);

const borne =
  (...bodies: readonly string[]): Attempt =>
  async (target) => {
    const verdicts: (string | null)[] = [];
    for (const body of bodies) verdicts.push(harmless(await target.post(body)));
    return first(...verdicts);
  };

const filtered = "query($it: QuoteFilter) { quotes(filter: $it) { totalCount } }";
const body = (query: string, variables: string) => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const named = (name: string) => `{"query":"query a { __typename } query b { __typename }","operationName":${name}}`;

/** What comes beside the document. */
export const variables: Attacks = {
  "__proto__ as a variable": async (target) => {
    const polluted = body(
      "query($first: Int) { quotes(first: $first) { nodes { id } } }",
      '{"__proto__":{"first":1,"polluted":"yes"}}',
    );
    const before = (await target.ask("query($first: Int) { quotes(first: $first) { nodes { id } } }")).text;
    const broke = harmless(await target.post(polluted));
    const after = (await target.ask("query($first: Int) { quotes(first: $first) { nodes { id } } }")).text;
    return broke ?? (before === after ? null : "changes what others are answered");
  },
  "__proto__ and constructor within a filter": borne(
    body(filtered, '{"it":{"__proto__":{"text":"x"}}}'),
    body(filtered, '{"it":{"constructor":{"prototype":{"text":"x"}}}}'),
  ),
  "__proto__ in the body itself": borne(
    '{"query":"{ __typename }","__proto__":{"query":"{ quotes { totalCount } }","admin":true}}',
  ),
  "variables named as what objects inherit": borne(
    body(
      "query($hasOwnProperty: Int, $toString: Int, $valueOf: Int) { quotes(first: $hasOwnProperty) { totalCount } }",
      '{"toString":1}',
    ),
    body("query($__proto__: Int) { quotes(first: $__proto__) { totalCount } }", '{"__proto__":3}'),
    body("query($constructor: Int) { quotes(first: $constructor) { totalCount } }", "{}"),
  ),
  "enum values that objects inherit": async (target) =>
    refused(
      await target.ask("query($it: [QuoteKind!]) { quotes(filter: { kind: $it }) { totalCount } }", {
        variables: { it: ["constructor"] },
      }),
    ),
  "JSON nested 20,000 levels deep": posted(
    body(
      "query($it: [EntityRef!]) { quotes(filter: { about: $it }) { totalCount } }",
      `{"it":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
    ),
  ),
  "JSON nested 400,000 levels deep": borne(
    body("{ __typename }", `{"it":${"[".repeat(400_000)}${"]".repeat(400_000)}}`),
  ),
  "variables that are no object": async (target) => {
    for (const variables of ["[]", '"{}"', "42", "true"]) {
      const broke = refused(await target.post(body("{ __typename }", variables)));
      if (broke !== null) return `${variables}: ${broke}`;
    }
    return null;
  },
  "variables of other types": async (target) => {
    for (const it of ["x", [], {}, true, 1.5, null, { toString: 1 }, [[1]]]) {
      const broke = refused(
        await target.ask("query($it: Int!) { quotes(first: $it) { nodes { id } } }", { variables: { it } }),
      );
      if (broke !== null) return `${JSON.stringify(it)}: ${broke}`;
    }
    return null;
  },
  "numbers larger than JSON knows": borne(
    body("query($it: Int) { quotes(first: $it) { totalCount } }", '{"it":1e999}'),
    body("query($it: Int) { quotes(first: $it) { totalCount } }", '{"it":9007199254740993}'),
    body("query($it: Int) { quotes(first: $it) { totalCount } }", `{"it":${"9".repeat(100_000)}}`),
    body("query($it: EntityRef!) { person(ref: $it) { name } }", `{"it":-1e-999}`),
  ),
  "missing variables": async (target) =>
    refused(await target.ask("query($it: EntityRef!) { person(ref: $it) { name } }")),
  "50,000 variables that nobody asked for": async (target) => {
    const extra = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`v${at}`, at]));
    return harmless(await target.ask("{ __typename }", { variables: extra }));
  },
  "400 declared variables with wrong values": async (target) => {
    const names = Array.from({ length: 400 }, (_, at) => `v${at}`);
    const query = `query(${names.map((name) => `$${name}: Int!`).join(" ")}) { quotes { nodes { ${names.map((name) => `${name}: about(first: $${name}) { totalCount }`).join(" ")} } } }`;
    return refused(
      await target.ask(query, { variables: Object.fromEntries(names.map((name) => [name, "x".repeat(100)])) }),
    );
  },
  "a wrong value of 500,000 characters": async (target) =>
    refused(
      await target.ask("query($it: Int) { quotes(first: $it) { totalCount } }", {
        variables: { it: "x".repeat(500_000) },
      }),
    ),
  "a list of 100,000 wrong values": async (target) =>
    refused(
      await target.ask("query($it: [QuoteKind!]) { quotes(filter: { kind: $it }) { totalCount } }", {
        variables: { it: Array.from({ length: 100_000 }, () => "X") },
      }),
    ),
  "names of operations that do not exist": async (target) => {
    for (const name of ['"c"', '"__proto__"', '"constructor"', '""', `"${"x".repeat(500_000)}"`]) {
      const broke = refused(await target.post(named(name)));
      if (broke !== null) return `${name.slice(0, 40)}: ${broke}`;
    }
    return null;
  },
  "names of operations that are no text": async (target) => {
    for (const name of ["1", "{}", "[]", "true"]) {
      const broke = refused(await target.post(named(name)));
      if (broke !== null) return `${name}: ${broke}`;
    }
    return null;
  },
  "a query that is no text": async (target) => {
    for (const query of [1, {}, [], true, null]) {
      const broke = refused(await target.ask(query));
      if (broke !== null) return `${JSON.stringify(query)}: ${broke}`;
    }
    return null;
  },
  "one name twice in the body": borne('{"query":"{ __typename }","query":"{ quotes { totalCount } }"}'),
  "a hash instead of a query": posted(
    `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"a".repeat(64)}"}}}`,
    [200, 400],
  ),
};
