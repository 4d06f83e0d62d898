import type { Command } from "./command.ts";

/** What `onrecord --help` prints. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "Reads news into a knowledge base: who said what, about whom, when.",
    "",
    "Usage: onrecord COMMAND [OPTIONS] …",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "onrecord help COMMAND tells more of one; onrecord --version says which Onrecord this is.",
    "",
  ].join("\n");
}

/** What `onrecord help COMMAND` prints. */
export function helpOf({ name, summary, operands, options, details }: Command): string {
  const entries = Object.entries(options).map(
    ([option, { value, says }]) => [`--${option}${value === undefined ? "" : ` ${value}`}`, says] as const,
  );
  const width = Math.max(...entries.map(([option]) => option.length));
  return [
    summary,
    "",
    `Usage: onrecord ${name} [OPTIONS]${operands === undefined ? "" : ` ${operands}`}`,
    "",
    "Options:",
    ...entries.map(([option, says]) => `  ${option.padEnd(width)}  ${says}`),
    "",
    details.trim(),
    "",
  ].join("\n");
}
