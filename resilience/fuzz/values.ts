import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { Random } from "./random.ts";

/** The name of an enum's value, which is no text where it stands in a document. */
class EnumName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  toJSON(): string {
    return this.name;
  }
}

/** A value that its scalar may refuse: in a document that would make the whole query invalid. */
class Doubtful {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  toJSON(): unknown {
    return this.value;
  }
}

const ownScalars = new Set(["EntityRef", "DateTime", "Date"]);

const names = [
  "Kim",
  "US",
  "the US",
  "Kim Jong-un",
  "Putin",
  "KCNA",
  "Business Standard",
  "North Korea",
  "sanctions",
  "Vladivostok",
  "Untied States",
  "Washington",
];
const oddTexts = [
  "",
  " ",
  "'",
  '"',
  "\\",
  "%",
  "_",
  "'; DROP TABLE quote; --",
  "a OR b -c",
  '"a b"',
  "(((",
  "\u0000",
  "\ud800",
  "é́́",
  "😀",
  "x".repeat(3_000),
  "__proto__",
  "null",
  "{}",
  "\n\t",
  "‮",
];
const words = ["peace", "Kim Putin talks", '"very open person"', "sanctions OR peace", "summit -Hanoi"];
const times = [
  "2019-04-25",
  "2019-04-26T09:30:00Z",
  "2019-04-26T09:30:00+05:30",
  "1970-01-01",
  "9999-12-31",
  "0001-01-01",
];
const oddTimes = ["", "yesterday", "2019-02-30", "-1", "99999-01-01", "2019-04-25T25:00:00Z"];
const sizes = [1, 1, 2, 3, 5, 10];
const oddNumbers = [0, -1, 101, 2_147_483_647, -2_147_483_648];

/** Values that each scalar takes, and such as somebody tries. */
const scalars: Readonly<Record<string, readonly [readonly unknown[], readonly unknown[]]>> = {
  Int: [sizes, oddNumbers],
  Float: [
    [0.5, 1],
    [-1, 0, 1e300],
  ],
  Boolean: [[true, false], [true]],
  String: [[...names, ...words], oddTexts],
  EntityRef: [names, oddTexts],
  DateTime: [times, oddTimes],
  Date: [["2019-04-25", "1984-01-08"], oddTimes],
};

/** Makes up values of every input type: mostly plausible ones, some at the edges of what is allowed or beyond. */
export class Values {
  private readonly random: Random;
  private readonly ids: readonly string[];

  constructor(random: Random, ids: readonly string[]) {
    this.random = random;
    this.ids = ids;
  }

  of(type: GraphQLInputType, depth = 3): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.present(type.ofType, depth);
    return random.chance(0.05) ? null : this.present(type, depth);
  }

  private present(type: GraphQLInputType, depth: number): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.present(type.ofType, depth);
    if (isListType(type)) {
      const item: GraphQLInputType = type.ofType;
      // One that stands for a list of one, too.
      if (random.chance(0.2)) return this.present(item, depth);
      return Array.from({ length: random.below(4) }, () => this.of(item, depth));
    }
    if (isEnumType(type)) return new EnumName(random.pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && random.chance(0.25)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.of(field.type, depth - 1)]));
    }
    const [usual, odd] = type.name === "ID" ? [this.ids, ["", "x", "Quote:1", "\u0000"]] : (scalars[type.name] ?? []);
    if (usual === undefined || odd === undefined) throw new Error(`nobody knows a value of ${type.name}`);
    if (!random.chance(0.04)) return random.pick(usual);
    return ownScalars.has(type.name) ? new Doubtful(random.pick(odd)) : random.pick(odd);
  }
}

/** A value as it stands in a document; undefined for what cannot stand there. */
export function printed(value: unknown): string | undefined {
  if (value instanceof EnumName) return value.name;
  if (value instanceof Doubtful) return undefined;
  if (typeof value === "string") return /\p{Cs}/u.test(value) ? undefined : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((item) => printed(item))
    : Object.entries(value).map(([name, item]) => {
        const text = printed(item);
        return text === undefined ? undefined : `${name}: ${text}`;
      });
  if (parts.includes(undefined)) return undefined;
  return Array.isArray(value) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}
