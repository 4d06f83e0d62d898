// What a page has around a text, on one line with its first sentence: "Share Pin It More Galleries ADVERTISEMENT Ada Holm,
// 20, was charged". Capitals alone: an advertisement is written of, too.
const lead =
  /^[^.!?]{0,250}?(?:\b(?:ADVERTISEMENT|SPONSORED|STORY CONTINUES BELOW)|\b(?:Share|Tweet|Pin It)(?:\s(?:Share|Tweet|Pin It|Print|Email|Save)){1,5}(?:\sMore Galleries)?)(?:\s+(?:ADVERTISEMENT|More Galleries))*\s+(?=["“‘']?\p{Lu}(?:\p{Ll}|['’]\p{Lu}|\s\p{Ll}))/u;

const name = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const agency =
  "(?:AP|AFP|EPA|Reuters|REUTERS|PA|Bloomberg|Shutterstock|Alamy|Getty|Xinhua|(?:[\\p{L}\\p{M}]+\\s){1,4}(?:Images|Photos?|Press|News|Post|Times|Journal|Herald|Tribune|Gazette|Star))";
const credit = new RegExp(`^(?:${name}\\s){1,3}${name}\\s?/\\s?(?:for\\s|via\\s)?(?:[Tt]he\\s)?${agency}\\b`, "u");
const speech = /["“”«»]|\b(?:said|says|told)\b/;

/** How many code units of a paragraph's beginning are words of the page that run into the text; 0 where none do. */
export function gluedLength(paragraph: string): number {
  return lead.exec(paragraph)?.[0].length ?? 0;
}

/** "Ada Holm/for Norda Daily Post Leon Roe poses.": who took a picture, and what it shows. */
export function isCreditedCaption(paragraph: string): boolean {
  return paragraph.length <= 300 && credit.test(paragraph) && !speech.test(paragraph);
}
