import { anyWeekdayWord, monthWord, weekdayWord } from "../dates/words.ts";
import { datelineCities, shoutedWords } from "./dateline-words.ts";

// What comes between the place and the news is never longer.
const reach = 160;

const agency =
  "(?:Thomson )?Reuters(?: \\w+)?|(?:The )?Associated Press|AP|AFP|Agence France-Presse|UPI|ANI|PTI|IANS|UNI|Xinhua|TASS|Interfax|RIA(?: Novosti)?|Sputnik|Yonhap|Kyodo(?: News)?|KCNA|dpa|DPA|EFE|ANSA|Bernama|Antara|APP|CNN(?:Money| Business)?|BBC(?: News)?|CBS(?: News)?|NBC|ABC|Bloomberg|Al Jazeera|Anadolu(?: Agency)?|AA|WAM|SPA|QNA|MENA|KUNA|PNA|NAN|GNA|CP|AAP|VOA|RFE/RL|RFA|IPS|JTA|CNS|RNS|SANA|IRNA|Tasnim|Fars|PAP|CTK|MTI|BNS|BSS|UNB|NNN|HT Correspondent|Agenc(?:ies|y)|Web Desk|News Desk|Staff Reporter|Newswire|PRNewswire|Business Wire|GLOBE NEWSWIRE|TNS|Legal Monitor Worldwide|Express News Service|ENS";
const word = "[\\p{Lu}][\\p{L}.'’-]*";
const name = `${word}(?: (?:(?:of|de|do|da|la|el|es|the|upon|al) )?${word}){0,3}`;
const date = `(?:(?:${anyWeekdayWord}),? )?(?:(?:${monthWord}) \\d{1,2}|\\d{1,2} (?:${monthWord}))(?:,? \\d{4})?|(?:${weekdayWord})`;

const dateline = new RegExp(
  `^(?<place>${name}(?: ?\\[${name}\\])?(?:(?:/|, ?)${name}){0,2}?)` +
    `(?:[.,]? (?:(?<date>${date})|\\((?<inner>${date})\\)))?` +
    `(?<agency>[.,]?\\s?(?:\\((?:${agency})(?:[/,] ?[^()]{1,30})?\\)|/ ?(?:${agency}) ?/\\.?)|[.,] (?:INTERFAX|TASS|KYODO|XINHUA)\\b\\.?)?` +
    `(?<mark>\\s?(?:-{2,3}|[–—―])\\s?|\\s-\\s?|\\s?:\\s|\\.\\s(?=\\p{Lu})|\\s(?=["“\\p{Lu}])|(?=\\p{Lu}))`,
  "u",
);
const agencyAlone = new RegExp(`^\\((?:${agency})\\)\\s?(?:-{1,3}|[–—])?\\s?`, "u");
const functionWord =
  /^(?:On|In|At|By|From|Since|The|A|An|It|He|She|They|We|I|This|That|After|Before|During|As|But|And|When|While)\b/;

/**
 * How many code units of a paragraph's beginning are its dateline, with the mark behind it; 0 where there is none.
 * `isLate` asks for a date or an agency: inside a report "London —" opens a sentence.
 */
export function datelineLength(paragraph: string, isLate: boolean): number {
  const head = paragraph.slice(0, reach);
  const [alone] = agencyAlone.exec(head) ?? [];
  if (alone !== undefined) return alone.length;
  const found = dateline.exec(head);
  return found !== null && isDateline(found, head, isLate) ? found[0].length : 0;
}

function isDateline(found: RegExpExecArray, head: string, isLate: boolean): boolean {
  const { place = "", date: plain, inner: day = plain, agency: wire, mark = "" } = found.groups ?? {};
  if (functionWord.test(place)) return false;
  if (wire !== undefined) return true;
  const city = place.replace(/[,/[].*$/su, "").trim();
  if (day !== undefined) return mark.trim() !== "" && (mark.trim() !== "." || isShouted(city) || isKnown(city));
  return !isLate && isCityBefore(city, mark.trim(), head.slice(found[0].length));
}

/** "LONDON — ", "London: The", with nothing but the place and its mark. */
function isCityBefore(city: string, mark: string, after: string): boolean {
  const isDash = /[-–—―]/.test(mark);
  if (!isDash && mark !== ":") return false;
  if (isDash && isShouted(city)) return isKnown(city) || (city.length > 5 && !shoutedWords.has(city.toLowerCase()));
  return isKnown(city) && /^["“‘'[(]?\p{Lu}/u.test(after);
}

function isKnown(city: string): boolean {
  return datelineCities.has(city.toLowerCase());
}

function isShouted(city: string): boolean {
  return city === city.toUpperCase() && city.length > 1;
}
