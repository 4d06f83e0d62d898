import { isDictionaryWord } from "../tokens.ts";
import { wordSet } from "./words.ts";

/** Trades, ranks, callings and kin beside the commonest ones; none is a usual family name. */
export const occupations = wordSet(`
  abseiler acolyte acrobat actuary adjudicator adjutant adventurer aircraftman airman airwoman alderman alumna alumnus
  anaesthetist angler animator appraiser apprentice arbiter arbitrator archdeacon archimandrite archivist armourer
  arsonist artisan assemblyman assemblywoman assessor auctioneer auditor autocrat aviator babysitter backbencher
  backpacker bailiff balladeer ballerina bandleader banker barista baritone barmaid barman barrister bartender bassist
  beachcomber beautician benefactor biker biochemist birdwatcher blacksmith boatbuilder boatman boatswain bodybuilder
  bodyguard bookbinder bookie bookkeeper bookmaker bookseller bosun botanist bouncer bricklayer bride bridegroom
  brother-in-law bureaucrat cabdriver cabinetmaker cadet cameraman camerawoman canoeist canoness cantor caregiver
  caricaturist carpenter cartographer caterer cellist choirmaster choreographer chorister chronicler churchwarden
  cinematographer clarinettist clergyman clergywoman clinician clockmaker coachman cobbler cofounder commando
  commissar commodore communicator compere complainant composer comptroller concierge confectioner confidant
  confidante conservationist conservator conspirator contender contestant contributor controller convener convenor
  copywriter costumier couturier cox coxswain craftsman craftswoman crofter crooner crusader cryptographer curate
  custodian dancer daughter-in-law deaconess deckhand decorator dermatologist dietician dietitian diver docker
  dockworker doorman draughtsman dressmaker druggist drummer electrician embalmer emissary endocrinologist engraver
  enthusiast equestrian essayist evangelist ex-convict executor father-in-law ferryman fiancé fiancée fireman
  fisherwoman fishmonger flautist florist flyweight footman foreman forewoman fundraiser furrier gambler gamekeeper
  gardener gastroenterologist genealogist geneticist geographer geriatrician glassblower glazier goatherd goddaughter
  godfather godmother godson gravedigger great-grandfather great-grandmother great-nephew great-niece greengrocer
  grocer groom groundskeeper groundsman guitarist gunner gunsmith hairdresser half-brother half-sister handyman
  harbourmaster harpist headmistress headsman healer herbalist herdsman hiker homemaker horticulturalist
  horticulturist hotelier housekeeper housemaid housewife hypnotist illusionist illustrator innkeeper insurgent
  ironmonger janitor jeweler jeweller joiner juggler kayaker keyboardist laborer labourer landowner landscaper
  laundress lawman lepidopterist lexicographer lifeguard lineman linesman linguist lithographer liveryman locksmith
  logistician longshoreman lumberjack luthier lyricist machinist maestro magician mariner marketer masseur masseuse
  matriarch metallurgist milkman milliner millwright mineworker minstrel mother-in-law motorcyclist mountaineer
  muralist neighbor neonatologist nephrologist neuroscientist neurosurgeon newlywed newsagent nobleman noblewoman
  novice nursemaid nurseryman oarsman oboist oceanographer officiant oilman oligarch onlooker ophthalmologist optician
  optometrist orator organist orthodontist osteopath outfielder paediatrician paperboy paralegal paratrooper
  pathfinder pensioner percussionist petitioner phlebotomist pianist picketer plasterer ploughman plumber podiatrist
  policymaker pollster polymath postdoc postmistress postwoman prebendary precentor prelate printmaker prioress
  privateer proctor projectionist proofreader proprietor prosthodontist puppeteer quartermaster quizmaster racer
  raconteur radiographer record-holder recorder recruiter rector restaurateur rheumatologist roadie roofer roommate
  runner-up saddler saleswoman sapper saxophonist scaffolder screenwriter scriptwriter seafarer seamstress seminarian
  serviceman servicewoman sexton sharecropper shareholder sharpshooter shipbuilder shipowner shipwright signalman
  silversmith sister-in-law skateboarder skydiver smallholder snowboarder socialite soloist son-in-law songstress
  soprano sportscaster sportswoman stagehand stallholder statistician steelworker steeplejack step-brother step-sister
  stepbrother stepsister stevedore steward stewardess stockbroker stonemason storekeeper storyteller stuntman
  stuntwoman stylist subaltern subeditor submariner suffragette surfer surveyor swordsman tattooist taxidermist
  technologist telegraphist tenor theoretician tobacconist toolmaker toxicologist trombonist trumpeter typist
  understudy undertaker upholsterer valet verger veterinarian vicereine viceroy vigilante vintner violinist violist
  viscount viscountess vocalist waiter waitress warder warrior watchmaker watchman weatherman weightlifter welder
  whaler wheelwright winemaker woodcarver woodcutter woodsman woodworker workman yachtsman yachtswoman yardman
  youtuber zookeeper`);

/** Trades and ranks that are family names as well: before a whole name they describe, elsewhere they tell nothing. */
const alsoFamilyNames = wordSet(`
  baker barber bishop brewer butcher canon carter chamberlain chandler chaplin collier cook cooper cutler deacon dean
  draper dyer falconer farrier fisher fletcher fowler fuller gardiner glover hunter knight mason mercer miller page
  palmer piper porter potter provost reeve sawyer shearer shepherd skinner slater smith spicer squire tailor tanner
  thatcher tiler tinker turner weaver`);

/** Those of them, and ranks, that are given names as well: "Hunter Reed" is a name, "hunter Bo Reed" is none. */
const alsoGivenNames = wordSet(`
  baker carter chandler cooper dean deacon duke earl fletcher hunter marshall mason page parker porter ranger sawyer
  shepherd tanner archer`);

const endings =
  /(?:[^aeiou]ist|smith|owner|keeper|maker|holder|worker|driver|player|fighter|writer|seller|breeder|trainer|teacher|wright|monger|ician|arian|man|woman|person|master|mistress)$/;

/** Checks whether a word, in lower case, says before a whole name what its bearer does or is. */
export function isTrade(lower: string): boolean {
  return occupations.has(lower) || alsoFamilyNames.has(lower) || (endings.test(lower) && isDictionaryWord(lower));
}

/** Checks whether a capital may make the trade or rank a given name. */
export function mayBeGivenName(lower: string): boolean {
  return alsoGivenNames.has(lower);
}
