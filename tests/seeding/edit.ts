import type { Path } from "../../src/seeding/problem.ts";
import { example, type SeedContents } from "./example.ts";

/** The example with one value set, or a field left out when the value is undefined. */
export function edit(file: keyof typeof example, path: Path, value: unknown): SeedContents {
  const content: unknown = structuredClone(example[file]);
  const [last = "", ...before] = path.toReversed();
  const around = before.toReversed().reduce<unknown>((holder, step) => Reflect.get(Object(holder), step), content);
  if (value === undefined) Reflect.deleteProperty(Object(around), last);
  else Reflect.set(Object(around), last, value);
  return { ...example, [file]: content };
}

/** The example with one file replaced; null leaves the file out. */
export function replace(file: keyof typeof example, content: unknown): SeedContents {
  return { ...example, [file]: content };
}

/** The example with more entries at the end of a list. */
export function append(file: keyof typeof example, ...entries: readonly unknown[]): SeedContents {
  return { ...example, [file]: [...Object.values(example[file]), ...entries] };
}
