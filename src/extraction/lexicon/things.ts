import { wordSet } from "./words.ts";

/** Words that end the name of a thing, which is neither a person nor a body: "Lincoln Memorial", "Data Retention Bill". */
export const thingNouns = wordSet(`
  memorial monument prize award awards medal trophy cup championship championships tournament open marathon festival fair show
  series bill act law code treaty accord agreement pact convention protocol plan strategy programme program project initiative
  operation report review index survey census day week month season era war battle revolution uprising crisis flight ship ferry
  virus flu disease syndrome strain cyclone hurricane typhoon storm earthquake tsunami wildfire category health safety
  edition version model class deal dispute merger scandal affair trial case trophy derby stakes handicap diet theory law
  bible quran constitution oscar bafta grammy album song anthem mixtape hint tour hours`);

/** Words that end the name of a house with people in it: it may speak, but is nobody. */
export const houseNouns = wordSet(`
  hotel hotels resort resorts casino inn lodge motel restaurant cafe bar pub club nightclub theatre theater cinema gallery
  library clinic hospice nursery farm ranch estate vineyard winery mill mine quarry shipyard refinery plant platform
  reactor zoo aquarium spa gym salon supermarket mosque synagogue chapel shrine abbey priory monastery convent`);

/** Words that begin the name of a thing: "Flight QZ8501", "Hurricane Irma", "Operation Mincemeat". */
export const leadingThings = wordSet(`
  flight hurricane typhoon cyclone storm category operation project boeing airbus cessna apollo route highway interstate
  section article chapter version windows hms uss ss mv ms rms mt class type model series super world covid gate platform
  pier dock room suite hall building tower block unit ward wing route line exit junction`);

/** Nouns for what bears a person's name and is none: "the ferry Elsa Brand", "Cyclone Edda", "the film Maria Braun". */
export const namedLikePeople = wordSet(`
  ferry ship vessel tanker yacht boat trawler freighter submarine frigate destroyer schooner barge icebreaker steamer liner
  lifeboat spacecraft rocket satellite probe rover telescope hurricane typhoon cyclone storm film movie novel book play
  opera musical song album single series show racehorse horse mare stallion filly colt dog cat elephant giraffe panda`);

/** Storms are called by their name alone once they have been introduced: "Larry weakened". */
export const storms = wordSet("hurricane typhoon cyclone storm");

/** Words behind "Miss" that make it the title of a contest: "Miss World", "Miss Universe 2011". */
export const pageants = wordSet("world universe earth international globe teen grand planet cosmos");

/** Words of other languages that end the name of a company. */
export const foreignCompanyWords = wordSet(`
  energi kraft gruppe konzern gesellschaft werke banka banco banca bank grupo groupe compagnie holding hydro oljeselskap
  rederi forsikring verk energia energie energetika elektro elektrik gaz gas nafta petrol petroleo mineral minera telecom
  telekom telefonica avia aero air naval logistik transporte industri industria industries cement stahl steel pharma
  chemie chem`);

/** Exchanges, which stand before the code of a share: "NYSE: NVX". */
export const exchanges = wordSet(
  "nyse nasdaq lse tsx asx hkex hkse sgx nse bse jse amex otc otcmkts epa etr fra bit bme ams euronext aim",
);
