const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Words with capitals that may follow a country's name and leave it a country: "US President", "Malaysia Police". */
export const stateWords = words(
  "meteorological atomic nuclear aviation statistics weather maritime fisheries tax revenue electoral anti-corruption " +
    "president vice deputy acting interim former prime premier pm chancellor king queen crown prince princess emperor emir " +
    "foreign external defence defense interior home finance justice health energy trade economy education agriculture " +
    "transport transportation treasury commerce labor labour homeland environment minister ministers ministry secretary " +
    "attorney solicitor surgeon general gen government parliament senate senator senators sen rep reps representative " +
    "representatives congress congressman congresswoman house supreme federal high constitutional appeals court district " +
    "circuit judge central national state states army navy naval air armed forces force marine marines coast guard " +
    "military militia police border customs embassy ambassador consul consulate envoy special department dept agency " +
    "intelligence security cabinet constitution election elections communist democratic socialist conservative " +
    "party mission chief commander capitol congressional census bureau geological forest fish environmental immigration " +
    "olympic football cricket rugby basketball hockey women men women's men's under-19 under-21 sports media spokesman " +
    "spokeswoman spokesperson official officials troops soldiers citizens leader leaders lawmakers lawmaker mp mps " +
    "civil space strategic chairman parliamentary presidential republican democrat democrats republicans liberal green " +
    "labour muslims muslim christians christian jews jewish catholic orthodox kurds kurdish sunni shia shiite arab arabs " +
    "hindu buddhist embassy's government's army's navy's president's supply armored assistant under permanent oil gas war wars",
);

/** What follows a country's name or adjective in the name or word of something else; lower case, any form. */
export const otherThings: Readonly<Record<"anyCase" | "ofName" | "capital", ReadonlySet<string>>> = {
  anyCase: words(
    "fries fry toast bulldog bulldogs horn press shepherd shepherds measles roulette cheese pastry pastries delight " +
      "baths bath muffin muffins salad dressing pig pigs fowl hat hats nuts nut libre mustard terrier terriers wheel " +
      "retriever setter wolfhound poodle peninsula",
  ),
  /** After one name alone. */
  ofName: words(
    "turkey-farm turkey-farms turkey-farmer turkey-farmers turkey-dinner turkey-dinners turkey-meat turkey-sandwich " +
      "turkey-sandwiches turkey-prices turkey-hunt turkey-hunts turkey-hunter turkey-hunters turkey-hunting turkey-season " +
      "turkey-breast turkey-breasts turkey-leg turkey-legs turkey-burger turkey-burgers turkey-bacon turkey-stuffing " +
      "turkey-producer turkey-producers turkey-flock turkey-flocks turkey-leftovers turkey-soup turkey-vulture " +
      "turkey-vultures turkey-egg turkey-eggs turkey-day turkey-trot turkey-drive turkey-giveaway china-shop china-cabinet " +
      "china-plate china-plates china-cup china-cups china-doll china-dolls china-clay chile-pepper chile-peppers " +
      "chile-powder chile-sauce jordan-almonds jersey-cow jersey-cows",
  ),
  capital: words(
    "daily times post herald today news weekly express mail telegraph tribune gazette observer mirror standard " +
      "airlines airways airline air bancorp steel open ocean sea gulf strait straits canal river peninsula delta valley " +
      "trench plate wells bank patriots lions revolution wikipedia idol beauty pie dream psycho history graffiti " +
      "gothic crime horror hustle sniper eagle eagles cup grand prix masters league series derby telecom telecommunications " +
      "motors mobile petroleum petrochemical evergrande life insurance unicom tower university college institute city " +
      "county street avenue road square hill hotel papers leaks shepherd bulldog cross samoa columbia guiana polynesia " +
      "quarter connection riviera leave fries medical association society union express heart bar philosophical museum " +
      "academy pediatrics psychological psychiatric apparel girl hunger media petroleum legion renaissance football " +
      "virgin star re antarctic tobacco telecom gas council library broadcasting film antilles horn shorthair",
  ),
};

/** Before "of COUNTRY": names of institutions and things that are not the country itself. */
export const headsOf = words(
  "bank university college school institute church bishop archbishop voice gulf sea strait bay cape isle statue battle treaty lawrence captain " +
    "daughters sons duke duchess earl earls prince princess miss boy boys girl girls broadcasting radio television " +
    "corporation times heart museum master masters order",
);

/** Words with capitals before a country's name that leave it the country. */
export const leavesCountry = words(
  "nazi imperial soviet communist west east mainland great northern southern eastern western central upper lower " +
    "fascist post-war postwar post-soviet apartheid tsarist ottoman colonial modern ancient neighbouring neighboring " +
    "nearby fellow then former rival ally current new top senior deputy several many some most other war-torn oil-rich " +
    "meanwhile president minister chancellor premier secretary monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april may june july august september october november december republic kingdom both " +
    "if while when although as since in from for to with and but or like unlike between against across throughout " +
    "only even today yesterday what why how will can could should would does did is are was were has had have",
);

/** Names of regions that hold a country's name, beside those that begin with "New". */
export const regions = words(
  "northern-ireland western-australia south-australia new-mexico new-england new-jersey new-guinea new-britain " +
    "latin-america south-america north-america central-america middle-america " +
    "latin-american south-american north-american central-american pan-american mesoamerican " +
    "american-indian west-indian east-indian red-indian inner-mongolia british-india british-guiana british-honduras " +
    "french-indochina dutch-guiana austria-hungary east-timor spanish-netherlands air-india air-china air-canada air-france " +
    "native-hawaiian little-italy lake-malawi lake-victoria sri-lankan",
);

/** Names of countries, demonyms and capitals that people bear too. */
export const namesOfPeople = words(
  "jordan chad georgia israel india kenya ireland cuba china america dominica malta paris sydney vienna florence lima " +
    "victoria santiago kingston hamilton stanley sofia berlin london washington lincoln wellington douglas valletta " +
    "dane finn scot german brit turk pole poland holland france england britain kiev roman montserrat jersey " +
    "cyprus egypt trinidad bern nassau georgetown jamestown adamstown athens rome milan romania bermuda jamaica",
);

/** Names of countries that are nouns in lower case: after "they ate turkey", "Turkey is dear" need not be the country. */
export const commonNouns = words("turkey china chile guinea jersey japan");

/** Honorifics beside which a country's name is a person's. */
export const personal = words("mr mrs ms miss mx dr sir dame lord lady judge prof professor sgt lt capt col");

/** Names of the states of the US, and their short forms: "Lebanon, Pa." is no country. */
export const usStates = words(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana " +
    "iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska " +
    "nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming carolina dakota " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo",
);

/** Demonyms that are names of languages too. */
export const languages = words(
  "french german spanish russian chinese japanese italian danish swedish norwegian finnish icelandic dutch portuguese greek " +
    "turkish polish czech slovak hungarian romanian bulgarian serbian croatian ukrainian korean vietnamese thai indonesian " +
    "swahili armenian georgian albanian latvian lithuanian estonian slovenian irish maltese somali nepali malay mongolian burmese",
);

/** What stands before the name of a language, or before the first of several: "in French", "languages like German". */
export const beforeLanguage = words(
  "in into from some like including speak speaks spoke spoken speaking learn learned learnt learning study studied taught " +
    "himself herself themselves myself teach teaches understand understands fluent translate of",
);

/** Signs in the rest of an article that "Georgia" is the one or the other. */
export const georgia: Readonly<Record<"state" | "country", ReadonlySet<string>>> = {
  state: words(
    "ga ga. atlanta savannah augusta macon columbus bulldogs falcons braves governor gov republican republicans democrat democrats " +
      "democratic alabama florida tennessee carolina county kemp abrams ossoff warnock raffensperger texas virginia " +
      "michigan pennsylvania ohio arizona nevada u.s. trump biden senate peach",
  ),
  country: words(
    "tbilisi batumi georgian georgians abkhazia abkhazian ossetia caucasus saakashvili ivanishvili margvelashvili zurabishvili " +
      "kobakhidze russia russian moscow armenia azerbaijan nato turkey ukraine kutaisi gori dream eurovision",
  ),
};
