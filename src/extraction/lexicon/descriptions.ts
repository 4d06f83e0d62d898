import { wordSet } from "./words.ts";

/** Offices that make their holder "the leader" of a country. */
const leaderRoles = wordSet(
  "leader president premier minister chancellor king queen emir sultan monarch ruler dictator emperor taoiseach chairman strongman",
);
/** What else a role may be called: the description on the left fits people with one of the roles on the right. */
export const roleSynonyms: Readonly<Record<string, ReadonlySet<string>>> = {
  leader: leaderRoles,
  ruler: leaderRoles,
  politician: wordSet(
    "leader president premier minister senator congressman congresswoman representative lawmaker mp mep governor mayor councillor candidate deputy secretary",
  ),
  lawmaker: wordSet("senator congressman congresswoman representative mp mep legislator parliamentarian deputy"),
  legislator: wordSet("senator congressman congresswoman representative mp mep lawmaker parliamentarian"),
  senator: wordSet("lawmaker politician"),
  official: wordSet(
    "secretary director minister officer commissioner undersecretary administrator ambassador envoy spokesman spokeswoman spokesperson head chief governor",
  ),
  spokesman: wordSet("spokesperson"),
  spokeswoman: wordSet("spokesperson"),
  spokesperson: wordSet("spokesman spokeswoman"),
  chairman: wordSet("chair chairperson head"),
  chairwoman: wordSet("chair chairperson head"),
  chair: wordSet("chairman chairwoman chairperson"),
  boss: wordSet("ceo chief head director manager coach chairman"),
  chief: wordSet("ceo head director boss commissioner chairman president"),
  head: wordSet("chief director president chairman"),
  executive: wordSet("ceo chief director president founder"),
  premier: wordSet("minister"),
  pm: wordSet("minister premier"),
  diplomat: wordSet("ambassador envoy minister consul undersecretary secretary"),
  envoy: wordSet("ambassador representative diplomat"),
  ambassador: wordSet("envoy diplomat"),
  monarch: wordSet("king queen emperor"),
  pontiff: wordSet("pope"),
  cleric: wordSet("imam bishop archbishop priest pastor ayatollah rabbi preacher sheikh"),
  lawyer: wordSet("attorney counsel solicitor barrister prosecutor"),
  attorney: wordSet("lawyer counsel prosecutor"),
  doctor: wordSet("physician surgeon dr"),
  academic: wordSet("professor lecturer researcher scholar scientist historian economist"),
  scientist: wordSet("professor researcher biologist physicist chemist astronomer geologist"),
  researcher: wordSet("professor scientist scholar fellow analyst academic"),
  expert: wordSet("professor analyst researcher scientist academic fellow"),
  author: wordSet("writer novelist researcher"),
  writer: wordSet("author novelist journalist columnist playwright poet"),
  journalist: wordSet("reporter editor correspondent columnist blogger"),
  reporter: wordSet("journalist correspondent"),
  star: wordSet("actor actress singer footballer player"),
  player: wordSet("footballer striker midfielder defender goalkeeper forward captain winger"),
  officer: wordSet(
    "sergeant inspector constable captain lieutenant commander detective superintendent colonel major chief",
  ),
  commander: wordSet("general colonel admiral marshal"),
  billionaire: wordSet("businessman businesswoman tycoon founder entrepreneur magnate investor"),
  tycoon: wordSet("businessman billionaire magnate"),
  coach: wordSet("manager"),
  manager: wordSet("coach"),
  founder: wordSet("co-founder"),
  judge: wordSet("justice magistrate"),
  counsel: wordSet("lawyer attorney"),
  soldier: wordSet("sergeant corporal private lieutenant captain"),
  suspect: wordSet("defendant gunman attacker shooter man woman"),
  defendant: wordSet("suspect accused"),
  gunman: wordSet("shooter attacker suspect"),
};

/** Nouns that fit anybody of the gender. */
export const anybody = wordSet("man woman person boy girl teenager lady gentleman guy teen youngster youth");

/** Nouns by which a writer varies the name of whom he has just quoted. */
export const variations =
  wordSet(`conservative liberal republican democrat socialist nationalist politician lawmaker legislator
  veteran laureate author writer novelist poet singer actor actress star player striker midfielder defender captain coach
  footballer cricketer batsman champion runner golfer swimmer driver rider billionaire businessman businesswoman tycoon
  entrepreneur scientist professor academic economist historian biologist activist campaigner father mother grandmother
  grandfather native teacher student teenager pensioner farmer fisherman survivor refugee musician artist director filmmaker
  comedian rapper researcher`);

/** Words before a role that make it another office: "foreign minister" is not "prime minister". */
export const portfolios = wordSet(`
  prime foreign defence defense interior finance home health education trade justice energy environment transport agriculture
  culture economy economic labour labor industry science sports tourism treasury budget immigration welfare housing
  vice deputy assistant associate first opposition shadow attorney state general press government police army military navy
  party union company club fisheries forestry mines mining works lands land planning development research religious social
  cultural women youth information communications technology infrastructure roads railways aviation shipping industries
  petroleum oil gas electricity power food water rural regional local external internal civil public operations`);

/** Nouns for bodies of one sort, and words in the names of such bodies. */
export const bodySorts: Readonly<Record<string, RegExp>> = {
  newspaper:
    /\b(?:times|post|news|herald|journal|gazette|guardian|telegraph|tribune|mail|express|star|sun|mirror|daily|standard|observer|independent|chronicle|globe|age|morning|today|monde|welt)\b/,
  paper:
    /\b(?:times|post|news|herald|journal|gazette|guardian|telegraph|tribune|mail|express|star|sun|mirror|daily|standard|observer|independent|chronicle|globe|age)\b/,
  daily: /\b(?:times|post|news|herald|journal|gazette|guardian|telegraph|tribune|mail|daily|standard|globe)\b/,
  magazine: /\b(?:magazine|time|week|weekly|review|economist|forbes|stone|spiegel)\b/,
  broadcaster: /\b(?:bbc|cnn|abc|cbs|nbc|cbc|fox|tv|television|radio|channel|jazeera|nhk|rte|sky|news)\b/,
  network: /\b(?:bbc|cnn|abc|cbs|nbc|cbc|fox|tv|television|jazeera|news|network)\b/,
  agency:
    /\b(?:agency|reuters|afp|xinhua|tass|kcna|interfax|yonhap|news|press|bureau|fbi|cia|nasa|administration|service|organi[sz]ation)\b/,
  watchdog: /\b(?:watchdog|commission|authority|agency|rights|watch|ombudsman|ofcom)\b/,
  university: /\b(?:university|college|institute)\b/,
  bank: /\b(?:bank|goldman|hsbc|barclays|jpmorgan|citigroup|deutsche|fed|reserve)\b/,
  union: /\b(?:union|workers|federation)\b/,
  court: /\b(?:court|tribunal)\b/,
  police: /\bpolice\b/,
  bloc: /\b(?:union|eu|nato|asean|ecowas|african|arab league|g7|g20|mercosur)\b/,
  alliance: /\b(?:nato|alliance|organi[sz]ation)\b/,
  club: /\b(?:club|fc|united|city|madrid|arsenal|chelsea|barcelona|milan|rovers|athletic)\b/,
  airline: /\b(?:airlines?|airways|air|lufthansa|ryanair|easyjet|qantas|emirates)\b/,
};
/** Bodies that any organization may be called, and those that only a business is. */
export const anyBody = wordSet(
  "group organization organisation body institution association agency network charity movement",
);
export const business =
  wordSet(`company firm manufacturer maker giant retailer carrier airline airlines startup start-up corporation business
  conglomerate lender insurer automaker carmaker drugmaker chipmaker supplier operator publisher producer developer brand bank
  broker brokerage label chain enterprise utility contractor`);

/** Media, which are told things and seldom meant by "the company" thereafter. */
export const media =
  /\b(?:bbc|cnn|afp|reuters|ap|al jazeera|abc|cbs|nbc|fox|sky|itv|nhk|kcna|tass|xinhua|dpa|associated press|agence france presse|bloomberg|interfax|yonhap|radio|television)\b/;

export const offices = {
  /** Offices that one has and leaves, unlike "former banker". */
  left: /\b(?:president|minister|governor|mayor|secretary|chancellor|senator|premier|king|queen)\b/i,
  /** Offices that are written with a capital and name no body. */
  opening: /^(?:President|Prime|Minister|Chancellor|Secretary|Governor|Senator)/,
} as const;
