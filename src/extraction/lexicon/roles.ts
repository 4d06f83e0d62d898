import type { Gender } from "./given-names.ts";
import { occupations } from "./occupations.ts";
import { wordSet } from "./words.ts";

/** What people are called by what they do or are; plural forms end in "s" or are listed. */
const roleNouns = wordSet(`
  academic accountant activist actor actress administrator admiral adviser advisor advocate agent aide ally ambassador
  analyst anchor announcer archaeologist archbishop architect artist assailant assistant astronaut astronomer athlete attacker attendee
  attorney author ayatollah backer baroness baron batsman billionaire biologist bishop blogger boss boxer boy boyfriend brigadier
  broadcaster broker brother builder businessman businesswoman bystander campaigner candidate captain captor cardinal caretaker celebrity
  ceo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief child cleric clerk climber coach
  co-author co-chair co-founder co-owner collaborator colleague collector colonel columnist comedian commandant commander commentator commissioner
  composer comrade conductor congressman congresswoman constable consul consultant contractor convict coordinator coroner corporal correspondent
  councillor councilman councilor councilwoman counsel counsellor counterpart courtier cousin creator cricketer critic curator customer
  dad daughter dealer dean defector defendant defender delegate demographer demonstrator deputy descendant designer detainee detective
  developer dictator diplomat director director-general dissident doctor driver economist editor educator emir emperor empress
  employee employer engineer entrepreneur envoy epidemiologist examiner executive expert explorer eyewitness fan farmer father
  fellow fighter filmmaker financier firefighter fisherman footballer forecaster founder friend fugitive gangster general geologist girl girlfriend
  goalkeeper golfer governor grandfather grandmother grandson granddaughter graduate guard guardian guest guerrilla guitarist gunman hacker head
  headmaster headteacher heir helper hero historian host hostage hunter husband imam immigrant inmate informant insider inspector instructor
  interpreter intern interviewer inventor investigator investor jihadist journalist judge juror justice keeper kidnapper killer king lady landlord
  laureate lawmaker lawyer leader lecturer legislator liaison librarian lieutenant linguist lobbyist magistrate major man
  manager mayor mechanic mediator medic member mentor merchant migrant militant millionaire miner minister missionary model moderator
  monarch monk mother motorist mp mum mufti musician neighbor neighbour negotiator neurologist newsreader nominee novelist nun nurse nutritionist
  observer officer official ombudsman operative operator opponent oncologist organiser organizer owner painter parent parishioner parliamentarian partner
  passenger passer-by pastor patient patriarch patron peer pensioner performer philanthropist philosopher photographer physician physicist
  pilot pioneer planner player playwright poet policeman policewoman politician pollster pontiff pope poster predecessor preacher premier presenter
  president president-elect priest prime prince princess principal prisoner producer professor programmer promoter prosecutor protester
  protestor provost psychiatrist psychologist publicist publisher pundit pupil queen rabbi ranger rapper rapporteur reader rebel receptionist
  referee reformer refugee registrar regulator relative reporter representative rescuer researcher resident retiree reviewer reverend rider rival
  ruler runner sailor salesman scholar scientist seaman secretary secretary-general senator separatist sergeant servant sheikh sheriff
  shareholder shooter shopkeeper singer sister skipper sniper socialist sociologist soldier solicitor son songwriter source speaker
  specialist spectator spokesman spokesperson spokeswoman spouse staffer statesman strategist striker student successor suitor sultan
  superintendent supervisor supporter surgeon survivor suspect swimmer teacher technician teenager tenant terrorist therapist tourist trader trainer
  translator traveller treasurer trustee tsar tutor tycoon undersecretary under-secretary vendor veteran vice-chairman vice-president vicar victim
  villager visitor volunteer voter warden warlord widow widower wife winner witness woman worker writer youth youngster
  anthropologist biographer cartoonist cosmonaut criminologist cyclist dentist documentarian dramatist ecologist emeritus environmentalist ethicist
  futurologist geophysicist glaciologist gynaecologist hydrologist immunologist jockey journalist-activist jurist legislator-elect magnate
  mathematician meteorologist microbiologist mogul naturalist ornithologist paediatrician palaeontologist paramedic pathologist pediatrician
  pharmacist quarterback radiologist sculptor seismologist skier statistician theologian urologist vet virologist volcanologist zoologist
  seeker smuggler trafficker dweller churchgoer shopper commuter caller user holder breaker dealer looter rioter sympathizer sympathiser
  survivor pilgrim parent sibling twin couple baby infant toddler adult kid child man woman buyer seller borrower taxpayer consumer customer homeowner
  insurgent loyalist nationalist islamist extremist democrat republican conservative liberal communist socialist unionist centrist leftist
  niece nephew aunt uncle stepson stepdaughter stepfather stepmother grandchild bowler batter all-rounder spinner
  off-spinner seamer midfielder winger fullback pitcher sprinter skater gymnast wrestler rower teammate team-mate
  duke duchess earl countess headhunter obstetrician cardiologist psychotherapist midwife matron postman postmaster
  childminder beekeeper shepherd herder pastoralist rancher grower trucker cabbie cyclist jockey caddie physiotherapist
  whistleblower whistle-blower hijacker bomber robber thief burglar rapist murderer stalker
  pm fm mep mla mlc md cfo coo cto vp`);

/** Those of them that tell a gender. */
const genderedNouns: { readonly FEMALE: ReadonlySet<string>; readonly MALE: ReadonlySet<string> } = {
  FEMALE:
    wordSet(`actress aunt baroness businesswoman chairwoman congresswoman councilwoman daughter duchess empress girl
    girlfriend granddaughter grandmother heroine lady mother mum niece nun policewoman princess queen sister spokeswoman
    waitress widow wife woman mistress stepmother stepdaughter sportswoman stateswoman servicewoman saleswoman mom abbess
    firewoman camerawoman actresses women ladies wives`),
  MALE: wordSet(`ayatollah baron boy boyfriend brother businessman cameraman chairman clergyman congressman councilman dad
    duke emir emperor father fisherman gentleman grandfather grandson gunman husband imam king man monk nephew policeman
    pontiff pope prince salesman sheikh son spokesman statesman sultan uncle widower stepfather stepson sportsman
    serviceman waiter archbishop bishop cardinal patriarch frontman businessmen men gentlemen abbot friar`),
};

/** Who somebody is to a relative: "her niece Persephone Callow". */
export const kin = wordSet(`wife husband mother father son daughter brother sister widow widower niece nephew aunt uncle
  cousin grandson granddaughter grandmother grandfather stepson stepdaughter son-in-law daughter-in-law mother-in-law
  father-in-law brother-in-law sister-in-law ex-wife ex-husband twin sibling mum mom dad`);

/** Plurals without an "s", and nouns that mean several people. */
export const pluralRoleNouns = wordSet(`
  people men women children policemen policewomen spokesmen spokeswomen lawmakers businessmen fishermen gunmen congressmen
  clergy folk youths teens parents others`);

/** The singular of a role noun that a text writes in either number; null for words that name no role. */
export function roleOf(lower: string): string | null {
  if (isRole(lower)) return lower;
  const singular = singularOf(lower);
  if (singular !== null && isRole(singular)) return singular;
  const part = lower.slice(lower.lastIndexOf("-") + 1);
  return part !== lower && isRole(part) ? part : null;
}

/** Checks whether the word means several people. */
export function isPluralRole(lower: string): boolean {
  if (pluralRoleNouns.has(lower)) return true;
  const singular = singularOf(lower);
  return !isRole(lower) && singular !== null && isRole(singular);
}

const allRoles: ReadonlySet<string> = new Set([...roleNouns, ...occupations]);

function isRole(lower: string): boolean {
  return allRoles.has(lower);
}

function singularOf(lower: string): string | null {
  if (lower.endsWith("men")) return `${lower.slice(0, -3)}man`;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") ? lower.slice(0, -1) : null;
}

/** The gender that a noun tells: "spokeswoman"; null for most. */
export function nounGender(lower: string): Gender | null {
  if (genderedNouns.FEMALE.has(lower)) return "FEMALE";
  return genderedNouns.MALE.has(lower) ? "MALE" : null;
}
