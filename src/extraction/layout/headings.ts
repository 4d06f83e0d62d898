const sentenceEnd = /(?:[.!…:;,–—-]|(?<!\p{L})\p{Lu}\.\p{Lu}\.)["”’'»)\]]*$/u;
const initials = /\b(?:\p{Lu}\.){2,}$/u;

// `"Good morning," she said, "how are you?`: titles have "says", if anything.
const speech = /[,.?!]["”’']\s(?:\S+\s){1,6}(?:said|told|added|asked|replied)\b/u;

// `"It will open on time." — Hedda Brun, engineer`
const signed = /^["“][^"“”]+[.!?]["”]\s*[—–-]{1,2}\s*\p{Lu}/u;

/** Checks whether a first paragraph can be the article's title. */
export function isHeadline(paragraph: string): boolean {
  return (
    paragraph.length <= 200 &&
    /^["“‘'«([]?[\p{L}\p{N}$€£]/u.test(paragraph) &&
    !/^[QA]:/.test(paragraph) &&
    !speech.test(paragraph) &&
    !signed.test(paragraph) &&
    !endsSentence(paragraph)
  );
}

const sections =
  /^(?:(?:world|news|asia|africa|europe|americas?|middle|east|us|uk|india|china|russia|nation(?:al)?|international|local|politics|business|economy|markets?|tech(?:nology)?|science|health|sports?|football|culture|opinion|environment|climate|society|education|law|latest|home|pacific|south|north|central|latin|and|&)\s?){1,3}$/i;

/** Checks whether a first line is the name of a section ("World"), with the title under it. */
export function isKicker(paragraph: string, next: string | undefined): boolean {
  return paragraph.length < 40 && next !== undefined && sections.test(paragraph) && isHeadline(next);
}

/** Whether a paragraph under the title is a caption that lost its beginning: reports do not open in small letters. */
export function isCutCaption(paragraph: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    next.length > paragraph.length &&
    /^\p{Ll}[^"“]{0,120}$/u.test(paragraph) &&
    !/^(?:has|have|had|was|were|is|are|will|would|did|said|met|and|but)\b/.test(paragraph)
  );
}

/** Checks whether a paragraph can be a title inside the text, between these two. */
export function isHeading(paragraph: string, before: string | undefined, next: string | undefined): boolean {
  return (
    next !== undefined &&
    // Below a quotation stands who said it.
    !/["”»]$/.test(before ?? "") &&
    next.length > paragraph.length &&
    endsSentence(next) &&
    paragraph.length <= 80 &&
    /^[\p{Lu}\p{N}]/u.test(paragraph) &&
    !/[?"“”«»]/.test(paragraph) &&
    !endsSentence(paragraph) &&
    (paragraph.match(/\S+/g)?.length ?? 0) <= 10
  );
}

/** Checks whether a paragraph is closed as a sentence is. */
export function endsSentence(paragraph: string): boolean {
  const end = paragraph.slice(-60);
  // "He added. (ANI)"
  if (/[.!?]["”’]?\s\([^()]{2,40}\)$/.test(end)) return true;
  return sentenceEnd.test(end) && !initials.test(end);
}
