import { z } from "zod";
import { unstorableCharacter } from "../shared/text.ts";
import { isDay, isTime, precisionOf } from "./dates.ts";

/** Text that is stored: not empty, and nothing in it that Postgres would change or refuse. */
export const text = z.string().superRefine((value, context) => {
  const defect = unstorableCharacter(value);
  if (value.trim() === "") context.addIssue("is empty; write it or leave the field out");
  else if (defect !== null) context.addIssue(`${defect}; remove it`);
});

/** A name for files and links that stays the same forever. */
export const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug; write lower-case letters, digits and "-"');
export const wikidataId = matching(/^Q[1-9]\d*$/, "not a Wikidata id; write it like Q42");
export const countryCode = matching(/^[A-Z]{2}$/, "not an ISO 3166-1 alpha-2 code; write it like KP");
export const countryCode3 = matching(/^[A-Z]{3}$/, "not an ISO 3166-1 alpha-3 code; write it like PRK");
export const url = accepted(isWebAddress, "not a web address; write it like https://example.org/page");
export const language = accepted(isLanguage, "not a BCP 47 language tag; write it like en or pt-BR");
export const day = accepted(isDay, "not a day of the calendar; write it like 2019-04-26");
export const time = accepted(isTime, "not a time with its zone; write it like 2019-04-26T09:30:00Z");
export const moment = accepted(
  (value) => precisionOf(value) !== "UNKNOWN",
  "not a date; write it like 2019, 2019-04, 2019-04-26 or 2019-04-26T09:30:00Z",
);

/** An object with these fields and no others, but for a `note` to its readers. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(
    { ...shape, note: z.string().optional() },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys" ? `is not a field here; the fields are ${known}, note` : undefined,
    },
  );
}

/** One of the given words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: ({ input }) => `${JSON.stringify(input)} is not one of ${words.join(", ")}` });
}

function matching(pattern: RegExp, reason: string) {
  return accepted((value) => pattern.test(value), reason);
}

function accepted(accepts: (value: string) => boolean, reason: string) {
  return text.refine(accepts, { error: ({ input }) => `${JSON.stringify(input)} is ${reason}` });
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
