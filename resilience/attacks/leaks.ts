import type { Attacks, Attempt } from "./attack.ts";
import type { Target } from "./target.ts";
import { first, refused } from "./verdicts.ts";

/** Asked with a key, where the server is closed to those without: it is the schema that is to stay closed. */
const behind = (target: Target) => ({ to: target.closed ?? target, headers: readerOf(target) });

function readerOf({ keys }: Target): Record<string, string> {
  return keys === null ? {} : { authorization: `Bearer ${keys.reader}` };
}

const untold =
  (query: string, told: RegExp): Attempt =>
  async (target) => {
    const { to, headers } = behind(target);
    const { text } = await to.ask(query, { headers });
    return told.test(text) ? `tells ${JSON.stringify(told.exec(text)?.[0])}` : null;
  };

const hint = /Did you mean[^"]*/;
const typeNames = /"name":"(?:Quote|Query)"/;

/** What answers must not tell. */
export const leaks: Attacks = {
  "a syntax error": async (target) => refused(await target.ask("{ quotes { ")),
  "a body that is no JSON": async (target) => refused(await target.post('{"query": "secret words')),
  "a path where nothing is": async (target) => refused(await target.http("/nothing/%E0%A4%A"), [400, 404]),
  "traces of Apollo on demand": async (target) => {
    const { text } = await target.ask("{ quotes { totalCount } }", {
      headers: { "apollo-federation-include-trace": "ftv1" },
    });
    return text.includes("ftv1") ? "tells how long each field took" : null;
  },
  "wrong values in every place": async (target) => {
    const reply = await target.ask(
      '{ quotes(filter: { kind: [NONE], saidAt: { from: "x" } }, first: "x") { nodes { id } } }',
    );
    return refused(reply);
  },
  "a stack on demand": async (target) => {
    const { text } = await target.ask("{ quotes(first: -5) { nodes { nothing } } }", {
      headers: { "x-debug": "1", "apollo-query-plan-experimental": "1" },
    });
    return /"stacktrace"|"stack"|"exception"/.test(text) ? "gives a stack" : null;
  },
  "the schema of a closed server": untold("{ __schema { types { name } } }", typeNames),
  "one type of a closed server": untold('{ __type(name: "Quote") { name fields { name } } }', /"name":"text"/),
  "the schema in a fragment": untold("{ ...f } fragment f on Query { s: __schema { t: types { name } } }", typeNames),
  "the schema between other fields": untold(
    "{ __typename,,, __schema\n#\n{ queryType { name fields { name } } } quotes { totalCount } }",
    typeNames,
  ),
  "the schema with GET": async (target) => {
    const { to, headers } = behind(target);
    const { text } = await to.http(`?query=${encodeURIComponent("{__schema{types{name}}}")}`, {
      headers: { ...headers, "apollo-require-preflight": "1" },
    });
    return typeNames.test(text) ? "gives the schema" : null;
  },
  "did you mean: a field": untold("{ quotess { nodes { id } } }", hint),
  "did you mean: a field of a type": untold("{ quotes { nodes { txt } } }", hint),
  "did you mean: an argument": untold("{ quotes(frist: 1) { nodes { id } } }", hint),
  "did you mean: a field of a filter": untold('{ quotes(filter: { speakr: "Kim" }) { nodes { id } } }', hint),
  "did you mean: a value": untold("{ quotes(filter: { kind: [DIRECTT] }) { nodes { id } } }", hint),
  "did you mean: a type": untold("{ node(id: 1) { ... on Quot { id } } }", hint),
  "did you mean: in a variable": async (target) => {
    const { to, headers } = behind(target);
    const { text } = await to.ask("query($it: QuoteFilter) { quotes(filter: $it) { totalCount } }", {
      variables: { it: { speakr: "Kim", kind: ["DIRECTT"] } },
      headers,
    });
    return hint.exec(text)?.[0] ?? null;
  },
  "what the server knows of itself": async (target) => {
    const { headers } = await target.ask("{ __typename }");
    return first(
      ...["server", "x-powered-by", "x-runtime", "via"].map((name) => (headers.has(name) ? `tells ${name}` : null)),
    );
  },
  "answers that browsers may take for something else": async (target) => {
    const { headers } = await target.ask("{ __typename }");
    return headers.get("x-content-type-options") === "nosniff" ? null : "lacks x-content-type-options: nosniff";
  },
};
