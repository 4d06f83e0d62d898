/** What stands before a sign that opens, and after one that closes. */
export const opensAfter = /[\s([{—–\-/‘'«]/;
export const closesBefore = /[\s.,;:!?…)\]}—–\-’'»]/;

/** Signs that may close what a sign opened. */
export const closersOf: Readonly<Record<string, string>> = {
  '"': '"”',
  "“": '”"“',
  "„": '“”"',
  "«": "»",
  "»": "«",
};

/** A sign in its place: the characters around it, a space at the ends of a paragraph. */
export interface Sign {
  readonly at: number;
  readonly character: string;
  readonly before: string;
  readonly after: string;
}

/** Checks whether a sign that stands where nothing is open opens. */
export function opens({ character, before, after }: Sign): boolean {
  if (character === "“" || character === "„") return true;
  if (character === "”") return false;
  // »so« in German, « ainsi » in French
  if (character === "«") return opensAfter.test(before);
  if (character === "»") return opensAfter.test(before) && !closesBefore.test(after);
  return opensAfter.test(before) || !closesBefore.test(after);
}

/** Checks whether a sign has the space before it, and none behind, as opening ones do. */
export function looksOpening({ before, after }: Sign): boolean {
  return opensAfter.test(before) && !closesBefore.test(after);
}

/** 5'10" tall */
export function isInches({ character, before, after }: Sign): boolean {
  return character === '"' && /\d/.test(before) && closesBefore.test(after);
}
