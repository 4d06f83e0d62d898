import { wordSet } from "./words.ts";

/** Forms of address, and the gender they tell. They stand before names and are never somebody's role. */
export const courtesies = {
  FEMALE: wordSet(
    "mrs mrs. ms ms. miss madam madame mme mme. lady dame sister mother baroness señora senora frau queen princess duchess empress sheikha sultana",
  ),
  MALE: wordSet(
    "mr mr. sir lord father brother baron m. señor senor herr monsieur king prince duke emperor pope cardinal archbishop bishop sheikh sheik imam ayatollah sultan emir monsignor rabbi pastor friar",
  ),
  EITHER: wordSet("dr dr. doctor prof prof. professor rev rev. reverend hon hon. honourable honorable saint st st."),
} as const;

/** Ranks and offices that stand before a name: "General", "Sen.", "Prime Minister" word by word. */
export const titleWords = wordSet(`
  adm adm. admiral agent ambassador archduke attorney brig brig. brigadier capt capt. captain ceo cfo chair chairman
  chairperson chairwoman chancellor chancellor-elect chief chief-of-staff cmdr cmdr. coach col col. colonel
  commandant commander commander-in-chief commissioner comrade congressman congresswoman constable consul coo
  corporal councillor councilman councilwoman cpl cpl. cto dean dep dep. deputy det det. detective director
  director-general doctor editor-in-chief emeritus envoy gen gen. general gov gov. governor insp insp. inspector
  judge justice lance-corporal lieutenant lt lt. magistrate maj maj. major marshal mayor minister mp pfc. pm pr.
  premier president president-designate president-elect provost pvt pvt. ranger rep rep. representative sec sec.
  secretary secretary-general sen sen. senator sergeant sgt sgt. sheriff speaker spokesman spokesperson spokeswoman
  superintendent supt supt. taoiseach treasurer trooper under-secretary undersecretary vice-chancellor
  vice-president warden`);

/** Words that may stand before a full name and are none of it, in English and as titles of other languages. */
export const epithets =
  wordSet(`little young old big poor late dear retired alcalde alcaldesa presidente presidenta ministro
  ministra gobernador gobernadora diputado diputada licenciado ingeniero doctora canciller bürgermeister bürgermeisterin
  oberbürgermeister kanzler kanzlerin minister maire sindaco onorevole deputato président ministre monsieur statsminister
  borgmester ordfører prefeito prefeita governador deputado senhor senhora pan pani pak bapak ibu datuk datin tun tan tunku
  shri smt pandit ustad maulana mullah hajji haji chief comrade citizen`);

const allCourtesies: ReadonlySet<string> = new Set(Object.values(courtesies).flatMap((words) => [...words]));

/** Checks whether the word is a form of address of whatever gender. */
export function isCourtesy(lower: string): boolean {
  return allCourtesies.has(lower);
}

const shortTitles: Readonly<Record<string, string>> = {
  sen: "senator",
  gov: "governor",
  rep: "representative",
  gen: "general",
  col: "colonel",
  maj: "major",
  lt: "lieutenant",
  sgt: "sergeant",
  capt: "captain",
  cmdr: "commander",
  adm: "admiral",
  sec: "secretary",
  pm: "minister",
};

/** A title without abbreviation: "senator" for "sen.". */
export function fullTitle(lower: string): string {
  return shortTitles[lower.replace(/\.$/, "")] ?? lower;
}
