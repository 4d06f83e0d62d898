import type { BlockRole } from "../layout.ts";

/** A pattern for a whole paragraph, and how long such a paragraph may be: a longer one is prose that begins alike. */
interface Furniture {
  readonly role: BlockRole;
  readonly pattern: RegExp;
  readonly maxLength: number;
}

const rule = (role: BlockRole, maxLength: number, pattern: RegExp): Furniture => ({ role, pattern, maxLength });

// "Image: United States Navy." is the end of a caption; the words before it go with it.
const credit =
  /(?:^|[.!?,|)\]]\s+|\s)(?:(?:image|photo(?:graph)?|picture|pic|video|credit)s?(?:\s+(?:credit|courtesy|source))?\s*[:;©]|(?:image|photo|picture)s?\s+(?:by|courtesy)\s)\s*[^.!?]{2,70}\.?$/i;
const bracketedCredit =
  /[([](?:(?:file|ap|afp|reuters|epa|getty|handout|representational|representative|pti|ani|xinhua|agency)\s+(?:photo|image|pic(?:ture)?)|photo|image|pic(?:ture)?|source|file|courtesy)\b[^()[\]]{0,100}[)\]]\.?$|\[(?:reuters|afp|ap|epa|getty images|al jazeera)\]$/i;
const slashedCredit =
  /(?:REUTERS|AFP|AP|EPA|Getty Images|Xinhua|PTI)\s?(?:\/|via)\s?[A-Z][\w .'-]{2,40}$|—\s?(?:AFP|Reuters|AP|Bernama)\s(?:pic|photo)$/;

/** Paragraphs that are no part of the report, first fit wins. */
const furniture: readonly Furniture[] = [
  rule("FURNITURE", 400, /^[^\p{L}\p{N}]*$/u),
  rule("FURNITURE", 40, /^(?:\(?end(?:item|s)?\)?|-0-|more to follow|#{2,}|30)\.?$/i),
  rule(
    "DISCLAIMER",
    1000,
    /^(?:general )?(?:disclaimer|disclosure|editors?['’]?s? note|correction|clarification|legal notice)\s?[:–—-]/i,
  ),
  rule(
    "DISCLAIMER",
    400,
    /^[([]?(?:this|the) (?:above |following )?(?:story|article|report|content|news(?: item)?|copy|piece|post|text|material|document|dispatch)\b.{0,30}\b(?:has been|have been|was|were|is|has not been|may not be|may contain)\b.{0,60}\b(?:published|generated|sourced|taken|edited|republished|reproduced|created|syndicated|adapted|appeared|supplied|provided|translated|redistributed|produced|broadcast)\b/i,
  ),
  rule("DISCLAIMER", 400, /^(?:copyright (?:©|\(c\)|\d{4}|by|of)|copyright:|©|\(c\)\s)|\ball rights reserved\b/i),
  rule(
    "DISCLAIMER",
    300,
    /^[([—–-]?\s?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written|reported|inputs?|contributions?)(?: and (?:editing|writing|reporting))? (?:by|from)\b/i,
  ),
  rule("DISCLAIMER", 300, /^[([](?:with|from|only) [^()[\]]{0,200}[)\]]\.?$/i),
  rule(
    "DISCLAIMER",
    300,
    /^(?:except for the headline|only the headline|our standards:|no part of|(?:the )?(?:views|opinions) (?:and opinions )?expressed|material may not be|for reprint rights|to (?:reach|contact) the (?:reporter|editor|author)|(?:have|got) a (?:news )?tip)/i,
  ),
  rule("DISCLAIMER", 300, /^[^"“]{0,280}\bcontributed to (?:this|the) (?:report|story|article)\.?$/i),
  rule(
    "CAPTION",
    500,
    /^(?:(?:image|photo|picture|media|video) (?:caption|credit|source|courtesy)|photo(?:graph)?s?|images?|pictures?|pics?|video|graphic|illustration|caption|credits?)\s?(?:[:;,|©]|by\b|shows\b|$)/i,
  ),
  rule(
    "CAPTION",
    300,
    /^(?:file|stock|handout|undated|representational|representative|illustrative|archive) (?:photo(?:graph)?|picture|image|pic)s?\b/i,
  ),
  rule(
    "CAPTION",
    500,
    /^(?:[Ii]n )?[Tt]his (?:[a-z]+ |[A-Z][a-z]+\.? \d{1,2},? (?:\d{4},? )?){0,4}(?:photo|picture|image|photograph|frame grab|screengrab)\b/,
  ),
  rule("CAPTION", 450, credit),
  rule("CAPTION", 450, bracketedCredit),
  rule("CAPTION", 450, slashedCredit),
  rule(
    "FURNITURE",
    200,
    /^(?:advert(?:isement|ising|isements)?|sponsored(?: content)?|promoted|ad)\b\W*(?:$|continues?|[-–—:|])/i,
  ),
  rule(
    "FURNITURE",
    200,
    /^(?:(?:story|article) continues|continue reading|keep reading|scroll (?:down )?(?:to|for)|(?:click|tap|press) (?:here|on|to)|swipe (?:up|left|right))\b/i,
  ),
  rule(
    "FURNITURE",
    250,
    /^[>»►▶([*]*\s?(?:(?:also|must|please) (?:read|watch|see)|read(?: more| also| next| the full| full|:)|see (?:more|also|:)|watch(?: now| live| video)?\s?[:|]|listen\s?[:|]|don['’]t miss\s?:?|recommended\b\W*(?:$|for you|reading|stories)|related\s?(?:$|[:|-]|(?:news|articles?|stories|links?|coverage|content|topics?|posts?|videos?|reading)\b)|explained?\s?[|:])/i,
  ),
  rule(
    "FURNITURE",
    120,
    /^(?:more (?:from|on|in|about|stories|news|coverage|headlines)|most (?:read|popular|viewed|shared|watched|commented)|top (?:stories|news|headlines|comments|picks)|latest (?:news|stories|headlines|updates)|trending|editors?['’]s? (?:picks?|choice)|you (?:may|might|could) (?:also )?(?:like|be interested)|up next|next (?:article|story|post)|previous (?:article|story|post)|what to read next|in pics|in pictures|live (?:updates|blog))\b(?!.*[.!]$)/i,
  ),
  rule(
    "FURNITURE",
    160,
    /^(?:share\b\W*(?:$|(?:this|on|via|the|with|now|article|story)\b)|(?:facebook|twitter|tweet|whats ?app|e-?mail|print|linked ?in|pinterest|reddit|telegram|instagram|messenger|copy link|save|bookmark|comment|gift|listen)(?:\W+(?:facebook|twitter|tweet|whats ?app|e-?mail|print|linked ?in|pinterest|reddit|telegram|instagram|messenger|copy link|share|save|comment))*\W*$|(?:follow|like|join|find|contact|connect with|reach) us\b|follow (?:@|\w+ (?:\w+ )?on (?:twitter|facebook|instagram|x|telegram|google))|(?:get|join|follow) .{2,60}\bon (?:whatsapp|telegram|facebook|twitter|instagram|google news)\b)/i,
  ),
  rule(
    "FURNITURE",
    300,
    /^(?:subscribe\b\W*(?:$|to|now|today|for|here)|sign (?:up|in)\b|log ?in\b|register (?:now|here|for free|to)|already (?:a |have )|(?:get|receive|want) .{0,80}\b(?:newsletters?|inbox|alerts?|briefing|notifications)\b|(?:our |the |daily |morning )?newsletters?\b\W*(?:$|sign)|download (?:the|our) .{0,60}\bapp|(?:become|support) (?:a (?:member|subscriber|supporter)|our journalism|independent journalism|us\b)|donate\W*$|enjoy (?:unlimited|full) |this (?:article|story|content) is (?:for|only|available|exclusive|premium|free)|unlock |start your (?:free )?trial|to (?:continue|keep) reading|e-paper)/i,
  ),
  rule(
    "FURNITURE",
    400,
    /^(?:(?:we|this (?:web)?site|our (?:web)?site|[\w.]+\.(?:com|org|net|co\.uk)) (?:and our partners )?uses? (?:\w+ )?cookies|by (?:continuing|using|clicking|browsing|signing|subscribing)\b.{0,200}\b(?:cookies|terms|privacy|agree|consent)|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?\W*$|(?:your )?(?:cookies?|privacy) (?:policy|settings|preferences|notice|choices)|terms (?:of (?:use|service)|and conditions|& conditions)|(?:please )?(?:enable|turn on) javascript|your browser (?:does not|doesn['’]t)|(?:this )?video (?:can ?not|can['’]t|is (?:not|un)))/i,
  ),
  rule(
    "FURNITURE",
    80,
    /^(?:loading\b|play(?: video| audio)?\W*$|replay\W*$|(?:load|show|view|see) (?:more|less|all|comments?)|back to (?:top|home)|reuse this content|topics?\W*$|skip to|menu\W*$|home\W*$|search\W*$|close\W*$|(?:\d+ )?comments?\W*(?:\d+\W*)?$|(?:post|leave|add|write) a (?:comment|reply)|\d+ (?:comments?|shares?|views?|likes?)\W*$|\d+[- ]?min(?:ute)?s? read\W*$|(?:reading|read) time\b|listen to (?:this )?(?:article|story)|(?:text|font) size|\(?\d+ (?:of|\/) \d+\)?$|key (?:points|takeaways)\W*$|highlights\W*$)/i,
  ),
  rule(
    "FURNITURE",
    300,
    /^(?:tags?|topics?|keywords?|labels?|filed under|file under|posted in|section|hashtags?)\s?:/i,
  ),
  rule("SOURCES", 120, /^[([]?sources?\s?:\s?[A-Z][^.!?]{1,80}[)\]]?\.?$/),
];

/** What a whole paragraph is when it is no part of the report, wherever it stands; null for what may be prose. */
export function furnitureRole(paragraph: string): BlockRole | null {
  return (
    furniture.find(({ pattern, maxLength }) => paragraph.length <= maxLength && pattern.test(paragraph))?.role ?? null
  );
}

const endMatter =
  /^(?:(?:sources?|references?|external links?|bibliography|footnotes?|end ?notes?|works cited|further reading|citations?|notes and references)\s?:?$|categor(?:y|ies)\s?:)/i;

/** Checks whether nothing of the report follows after this paragraph. */
export function isEndMatter(paragraph: string): boolean {
  return endMatter.test(paragraph.slice(0, 40));
}

const listHeading =
  /\b(?:related|more|most|also|recommended|top|latest|trending|picks?|next|stories|links|topics?)\b[^|]{0,30}$/i;

/** Checks whether titles of other articles may follow under this paragraph. */
export function isListHeading(paragraph: string, role: BlockRole | undefined): boolean {
  return role === "FURNITURE" && paragraph.length <= 60 && !/[:|]\s*\S/.test(paragraph) && listHeading.test(paragraph);
}
