/** Titles that mean the same office: "premier" is read as "prime minister". */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    premier: "prime minister",
    pm: "prime minister",
    "head of government": "prime minister",
    "chief of state": "head of state",
    "paramount leader": "supreme leader",
    ceo: "chief executive",
    "chief executive officer": "chief executive",
    chairwoman: "chairman",
    chairperson: "chairman",
    chair: "chairman",
    spokeswoman: "spokesman",
    spokesperson: "spokesman",
    "secretary general": "general secretary",
    congresswoman: "congressman",
    "vice chairman": "deputy chairman",
    "vice prime minister": "deputy prime minister",
    "deputy president": "vice president",
    "foreign affairs minister": "foreign minister",
    "external affairs minister": "foreign minister",
    "interior affairs minister": "interior minister",
    "home affairs minister": "home minister",
    "defense minister": "defence minister",
    "national defence minister": "defence minister",
    "defense secretary": "defence secretary",
    "economic minister": "economy minister",
    "treasury chief": "treasury secretary",
    "foreign chief": "foreign minister",
    "top diplomat": "foreign minister",
    "chief diplomat": "foreign minister",
  }),
);

/** How well an office fits "leader": where a president or monarch governs, and where a prime minister does. */
const leaders: ReadonlyMap<string, { readonly presidential: number; readonly parliamentary: number }> = new Map(
  Object.entries({
    "supreme leader": { presidential: 1, parliamentary: 1 },
    leader: { presidential: 1, parliamentary: 1 },
    president: { presidential: 1, parliamentary: 0.4 },
    chancellor: { presidential: 1, parliamentary: 1 },
    taoiseach: { presidential: 1, parliamentary: 1 },
    "prime minister": { presidential: 0.4, parliamentary: 1 },
    king: { presidential: 0.9, parliamentary: 0.4 },
    queen: { presidential: 0.9, parliamentary: 0.4 },
    emperor: { presidential: 0.4, parliamentary: 0.4 },
    emir: { presidential: 1, parliamentary: 1 },
    sultan: { presidential: 1, parliamentary: 1 },
    "general secretary": { presidential: 0.5, parliamentary: 0.5 },
  }),
);

// Alpha-2 codes of countries whose government a prime minister or chancellor leads.
const parliamentary: ReadonlySet<string> = new Set(
  (
    "AD AE AG AL AM AT AU BB BD BE BG BS BT BZ CA CH CZ DE DK DM EE ES ET FI FJ GB GD GE GR HR HU IE IL IN IQ IS IT " +
    "JM JO JP KH KN KW LB LC LS LU LV ME MK MN MT MU MY NL NO NP NZ PG PK PL PT SB SE SG SI SK TH TO TT TV VC VU WS"
  ).split(" "),
);

const headsOfState = ["president", "supreme leader", "king", "queen", "emperor", "emir", "sultan"];
const monarchs = ["king", "queen", "emperor", "emir", "sultan"];

/** Words for an office that several titles fit. */
const groups: Readonly<Record<string, (office: string, code: string | null) => number>> = {
  leader: leading,
  ruler: leading,
  strongman: leading,
  dictator: leading,
  "head of state": (office) => (headsOfState.includes(office) ? 1 : 0),
  monarch: (office) => (monarchs.includes(office) ? 1 : 0),
  // "the Russian minister" may be any of them.
  minister: (office) => (office.endsWith(" minister") && !/^(?:prime|deputy) /.test(office) ? 0.5 : 0),
};

function leading(office: string, code: string | null): number {
  return leaders.get(office)?.[code !== null && parliamentary.has(code) ? "parliamentary" : "presidential"] ?? 0;
}

/** A title as it is compared: lower case, no periods, "minister of defense" as "defence minister", synonyms as one. */
export function canonicalTitle(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[.,]/g, "")
    .replace(/[-\s]+/g, " ")
    .replace(/^the /, "")
    .trim();
  // "secretary of state" and "general of the army" are titles of their own; a department goes before its head.
  const turned = words.replace(/^(minister|secretary) (?:of|for) (?:the )?(?!state$)(.+)$/, "$2 $1");
  return synonyms.get(turned) ?? turned;
}

/** How well an office (0 to 1) of a country fits the words for it, both canonical. */
export function titleFit(words: string, office: string, code: string | null): number {
  return words === office ? 1 : (groups[words]?.(office, code) ?? 0);
}

/** Words before a name that are no part of it. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister brother bishop " +
    "archbishop cardinal pope imam ayatollah rabbi sheikh shaikh sheik hon honourable honorable judge justice gen " +
    "general lt lieutenant maj major col colonel capt captain cpl corporal sgt sergeant cmdr commander adm admiral " +
    "brig brigadier marshal private pvt officer detective inspector superintendent constable sheriff sen senator rep " +
    "representative congressman congresswoman gov governor mayor councillor councilman councilwoman alderman " +
    "president vice deputy prime minister premier chancellor secretary chairman chairwoman chairperson chair king " +
    "queen prince princess emperor emir sultan duke duchess count countess crown supreme leader dear great " +
    "comrade ambassador envoy attorney director chief spokesman spokeswoman spokesperson coach candidate former ex then " +
    "late outgoing incoming acting interim foreign defence defense interior finance state senior junior mp lawmaker " +
    "marshall herr frau monsieur madame mme señor señora shri smt president-elect elect head of the and for"
  ).split(" "),
);
