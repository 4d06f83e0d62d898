import { type EntityKind, entityKinds, speakerKinds } from "../../entities/entity.ts";
import { type Path, type Report, under } from "../problem.ts";
import type { Registry } from "./registry.ts";
import { quote } from "../../shared/quote.ts";

/** The kinds of entities that slugs at these places may name. In a path, "*" stands for every item of a list. */
const references: Readonly<Record<string, readonly EntityKind[]>> = {
  "roles.*.organization": ["ORGANIZATION"],
  place: ["PLACE"],
  "participants.*": entityKinds,
  publisher: ["ORGANIZATION"],
  "mentions.*.entity": entityKinds,
  "mentions.*.candidates.*.entity": entityKinds,
  "quotes.*.speaker": speakerKinds,
  "quotes.*.candidates.*.entity": entityKinds,
  "quotes.*.via.*.agent": speakerKinds,
  "quotes.*.about.*.entity": entityKinds,
};

const countryCodes = ["nationality", "country", "roles.*.country"];

/** Where periods are, and the fields of their start and end. */
const periods = [
  ["", "birthDate", "deathDate"],
  ["", "startDate", "endDate"],
  ["aliases.*", "from", "until"],
  ["roles.*", "start", "end"],
  ["dates.*", "start", "end"],
] as const;

/** Lists whose items differ in these fields, and how a message names an item. */
const distinct = [
  ["aliases", ["kind", "text", "from"], ({ kind = "", text = "" }: Item) => `the ${kind} ${quote(text)}`],
  ["roles", ["title", "start"], ({ title = "" }: Item) => `the role ${quote(title)}`],
  ["participants", ["value"], ({ value = "" }: Item) => quote(value)],
  ["gaps", ["at"], ({ at = "" }: Item) => `the gap at ${at}`],
  ["mentions.*.candidates", ["entity"], ({ entity = "" }: Item) => quote(entity)],
  ["quotes.*.candidates", ["entity"], ({ entity = "" }: Item) => quote(entity)],
  ["quotes.*.about", ["entity"], ({ entity = "" }: Item) => quote(entity)],
] as const;

type Item = Readonly<Record<string, string>>;

/** Reports what is wrong in a well-formed entity or article: unknown references, periods in disorder, items given twice. */
export function checkRules(record: object, registry: Registry, report: Report): void {
  for (const [place, fields, said] of distinct) {
    for (const { path, value } of valuesAt(record, place)) {
      const seen = new Set<string>();
      (value as readonly (Item | string)[]).forEach((plain, index) => {
        const item = typeof plain === "string" ? { value: plain } : plain;
        const key = JSON.stringify(fields.map((field): unknown => Reflect.get(item, field)));
        if (seen.has(key)) report([...path, index], `${said(item)} is given twice; remove one`);
        seen.add(key);
      });
    }
  }
  for (const place of countryCodes) {
    for (const { path, value } of valuesAt(record, place))
      registry.checkCountry(value as string, under(report, ...path));
  }
  for (const [place, kinds] of Object.entries(references)) {
    for (const { path, value } of valuesAt(record, place))
      registry.check(value as string, kinds, under(report, ...path));
  }
  for (const [place, startField, endField] of periods) {
    for (const { path, value } of valuesAt(record, place)) {
      const { [startField]: start, [endField]: end } = value as Partial<Item>;
      if (start === undefined || end === undefined || end >= start) continue;
      report([...path, endField], `${end} lies before "${startField}" ${start}; correct one of them`);
    }
  }
}

interface Placed {
  readonly path: Path;
  readonly value: unknown;
}

function valuesAt(record: object, place: string): readonly Placed[] {
  const steps = place === "" ? [] : place.split(".");
  return steps.reduce<readonly Placed[]>(
    (holders, step) =>
      holders.flatMap(({ path, value }): readonly Placed[] => {
        if (step === "*")
          return (value as readonly unknown[]).map((item, index) => ({ path: [...path, index], value: item }));
        const field: unknown = Reflect.get(Object(value), step);
        return field === undefined ? [] : [{ path: [...path, step], value: field }];
      }),
    [{ path: [], value: record }],
  );
}
