import { parseArgs } from "node:util";
import { nearest } from "../shared/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** An option of a command; one without a `value` is a flag. */
export interface Option {
  readonly value?: string;
  /** What it does, in a line. */
  readonly says: string;
  /** Given again it adds a value, with a comma, instead of replacing the one before. */
  readonly adds?: true;
}

/** The options that were given: true for a flag, the text behind the others. */
export type Given = Readonly<Record<string, string | true>>;

export interface Command {
  /** As it is typed: one word, or two as "keys list". */
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** What follows the options, as "PATH…"; undefined when nothing may. */
  readonly operands?: string;
  /** What to tell whoever gives none of them. */
  readonly without?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What else is to be known, in lines of up to 80 columns. */
  readonly details: string;
  /** Gives the exit code: 0 all fine, 1 something was left out or failed. A UsageError makes it 2. */
  run(operands: readonly string[], given: Given): Promise<number>;
}

/** Reads what stands behind the name of a command, and runs it. */
export function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const { operands, given } = parse(command, args);
  return command.run(operands, given);
}

function parse(command: Command, args: readonly string[]): { operands: readonly string[]; given: Given } {
  const { name, options } = command;
  const config = Object.fromEntries(
    Object.entries(options).map(([option, { value }]) => [
      option,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  // Not strict: its own complaints are in the words of programmers.
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (option === undefined) throw new UsageError(unknownOption(command, token.rawName));
    if (option.value === undefined) {
      if (token.value !== undefined)
        throw new UsageError(`${token.rawName} takes no value, but was given "${token.value}".`);
      given[token.name] = true;
    } else {
      if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--"))) {
        throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
      }
      const before = option.adds === true ? given[token.name] : undefined;
      given[token.name] = before === undefined ? token.value : `${before},${token.value}`;
    }
  }
  if (command.operands === undefined && positionals.length > 0) {
    throw new UsageError(`onrecord ${name} takes no "${positionals[0]}".`);
  }
  if (command.operands !== undefined && positionals.length === 0) {
    throw new UsageError(
      command.without ?? `Say what to read: onrecord ${name} ${command.operands}, where - is standard input.`,
    );
  }
  return { operands: positionals, given };
}

function unknownOption({ name, options }: Command, written: string): string {
  const guess = nearest(written.replace(/^-+/, ""), Object.keys(options));
  const advice = guess === undefined ? `See onrecord help ${name}.` : `Did you mean --${guess}?`;
  return `onrecord ${name} has no option ${written}. ${advice}`;
}
