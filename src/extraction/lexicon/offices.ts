import { wordSet } from "./words.ts";

/** Nouns of offices that a country, a body or a town gives; ranks, professions and kin are none. */
export const officeNouns = wordSet(`
  president vice-president premier pm chancellor minister secretary undersecretary king queen emperor empress emir sultan
  monarch pope taoiseach tánaiste governor gov gov. mayor senator sen sen. congressman congresswoman representative rep rep.
  mp mep lawmaker ambassador envoy consul commissioner chairman chairwoman chairperson chair ceo cfo coo head chief leader
  director director-general secretary-general governor-general executive spokesman spokeswoman spokesperson speaker ombudsman
  archbishop bishop cardinal ayatollah marshal sheriff superintendent comptroller treasurer administrator rector provost dean
  prosecutor attorney minister-president coordinator negotiator councillor councilman councilwoman commander`);

/** Words before an office's noun that are a part of the office: "deputy foreign minister", "police chief". */
export const officeModifiers = wordSet(`
  prime deputy vice assistant associate acting interim first second senior junior lead chief executive managing general
  supreme high top federal national state royal crown parliamentary parliament presidential government opposition press
  foreign external internal home interior defence defense finance financial health education trade justice energy
  environment environmental transport transportation agriculture culture economy economic labour labor industry science
  technology sports tourism treasury budget immigration welfare housing security police army military navy air force
  party union company club affairs relations development planning commerce communications information digital water
  fisheries forestry mines mining oil gas petroleum infrastructure works religious women women's family children social
  services public private policy human rights special permanent head attorney information technology majority minority
  house senate congress editorial operating marketing fire intelligence central bank board campaign city council`);

/** What tells that somebody does not hold the office now. */
export const notInOffice =
  /\b(?:former|formerly|ex|erstwhile|one-?time|then(?! the\b)|late|deposed|ousted|sacked|dismissed|retired|disgraced|previous|incoming|outgone|would-be|self-(?:proclaimed|declared|styled)|aspiring|prospective|future|next|candidate|nominee|contender|hopeful|frontrunner|designate)\b|-(?:elect|designate|in-waiting|nominate)\b/iu;
