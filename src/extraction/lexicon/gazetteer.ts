// Written by seeds/lexicon.build.ts; edit that.
const places =
  "aalborg|aarhus|abidjan|abu dhabi|abuja|acapulco|accra|aceh|addis ababa|adelaide|aden|adygea|africa|agartala|" +
  "aguascalientes|ahmedabad|aizawl|al basrah al qadimah|al mawsil al jadidah|alabama|alaska|alberta|albuquerque|" +
  "aleppo|algiers|almaty|alps|altai|amaravati|amazonia|america|americas|amman|amsterdam|anaheim|anapolis|" +
  "anchorage|ancona|andalusia|andes|andhra pradesh|ankara|antalya|antarctica|antwerp|aqaba|arabian peninsula|" +
  "arctic|arctic ocean|arizona|arkansas|arlington|arunachal pradesh|ashdod|ashgabat|asia|assam|asuncion|athens|" +
  "atlanta|atlantic|atlantic ocean|auckland|austin|australian capital territory|baghdad|bahia|baja california|" +
  "bakersfield|baku|bali|balkans|balkaria|balochistan|baltic|baltic sea|baltimore|bandung|bangalore|bangkok|" +
  "banja luka|baotou|barcelona|bari|barranquilla|basel|bashkortostan|basque|basque country|basra|basrah|bavaria|" +
  "bayan nur|beijing|beirut|belfast|belgrade|belo horizonte|bengaluru|benghazi|bergen|berlin|bern|bhopal|" +
  "bhubaneshwar|biafra|bihar|birmingham|black sea|bogota|bohemia|bologna|bonn|borno|boston|brasilia|bratislava|" +
  "brazzaville|bremen|brisbane|bristol|british columbia|brittany|bronx|brooklyn|bruges|brussels|bucharest|" +
  "buckinghamshire|budapest|buenos aires|bulawayo|burgas|bursa|buryatia|busan|butuan|cagliari|cairo|calais|" +
  "calgary|california|camayenne|cambridge|cambridgeshire|campeche|canberra|cancun|cape town|caracas|cardiff|" +
  "caribbean|caspian sea|catalonia|catania|caucasus|ceara|cebu|central america|central asia|changchun|changsha|" +
  "changzhou|charlotte|chattogram|chechnya|chengdu|chengzhong|chennai|cherkessia|chernobyl|chhattisgarh|" +
  "chiang mai|chiapas|chicago|chihuahua|chittagong|chongqing|christchurch|chuvashia|ciudad juarez|cleveland|" +
  "coahuila|colima|cologne|colombo|colorado|conakry|connecticut|constanta|copenhagen|cordoba|cork|cornwall|" +
  "corsica|coventry|craiova|crete|crimea|crimean peninsula|cumbria|curitiba|dadonghai|daegu|daejeon|dagestan|" +
  "dakar|dalian|dallas|damascus|dar es salaam|darfur|darwin|daugavpils|davos|dehradun|deir ez-zor|delaware|delhi|" +
  "demilitarized zone|denver|derbyshire|detroit|devon|dhaka|dispur|diyarbakir|dmz|doha|donbas|donbass|donetsk|" +
  "dongguan|dorset|dortmund|dresden|dubai|dublin|dubrovnik|duesseldorf|dunedin|dunkirk|durango|durban|dushanbe|" +
  "earth|east africa|east asia|east china sea|east jerusalem|eastern europe|edinburgh|edmonton|eindhoven|el paso|" +
  "england|english channel|erbil|essex|europe|everest|faisalabad|falkland islands|falklands|fallujah|far east|fes|" +
  "flanders|florence|florida|fort worth|fortaleza|foshan|frankfurt|fresno|fujian|fukushima|fukuyama|galicia|" +
  "galway|gandhinagar|gangtok|gansu|gao|gaza|gaza strip|gdansk|geneva|genoa|georgia|ghent|giza|glasgow|" +
  "gloucestershire|goa|golan heights|gold coast|goma|gothenburg|graz|guadalajara|guadalupe|guam|guanajuato|" +
  "guangdong|guangzhou|guantanamo|guantanamo bay|guayaquil|guizhou|gujarat|gujrat|gulf|hague|haifa|halifax|hama|" +
  "hamburg|hamilton|hampshire|hangzhou|hannover|hanoi|harare|harbin|harlem|haryana|havana|hawaii|hebron|hefei|" +
  "heidelberg|helmand|helsinki|heraklion|herat|hertfordshire|hidalgo|himachal pradesh|himalayas|hiroshima|" +
  "ho chi minh|hobart|hodeidah|hokkaido|hollywood|homs|honolulu|houston|hunan|hyderabad|ibadan|idaho|idlib|" +
  "illinois|imphal|incheon|indian ocean|indiana|indianapolis|indore|ingushetia|inner mongolia|iowa|irkutsk|" +
  "isfahan|islamabad|islington|istanbul|itanagar|izmir|iztapalapa|jaffna|jaipur|jakarta|jalalabad|jalisco|jammu|" +
  "java|jeddah|jerusalem|jharkhand|jiangxi|jilin|jinan|johannesburg|juarez|juba|kabardino|kabul|kaduna|kaesong|" +
  "kaliningrad|kallakurichi|kalmykia|kamchatka|kampala|kandahar|kandy|kano|kanpur|kansas|kansas city|kaohsiung|" +
  "karachay|karachi|karaj|karelia|karnataka|kashmir|kaunas|kawaguchi|kedah|kelantan|kent|kentucky|kerala|" +
  "khakassia|khan younis|kharkiv|khartoum|kherson|khulna|khyber pakhtunkhwa|kiev|kigali|kingston|kinshasa|kirkuk|" +
  "kivu|klaipeda|kobani|kohima|kolkata|komi|kopavogur|korean peninsula|kosice|kowloon|krakow|kuala lumpur|kunduz|" +
  "kunming|kunshan|kurdistan|kyiv|kyoto|l.a.|la|la paz|la plata|ladakh|lagos|lahore|lampedusa|lancashire|lanzhou|" +
  "las vegas|lashkar gah|latakia|latin america|lausanne|le mans|leeds|leicester|leicestershire|leipzig|leningrad|" +
  "lesbos|levant|lhasa|libreville|liege|lima|limassol|lincolnshire|linz|lisbon|liverpool|livorno|lombardy|london|" +
  "long beach|los angeles|louisiana|luanda|lucknow|ludhiana|luhansk|luzon|lviv|lyon|macau|madhya pradesh|madrid|" +
  "maghreb|maharashtra|maiduguri|maine|makassar|malacca|malmo|manaus|manchester|mandalay|manhattan|manila|manipur|" +
  "manitoba|maracaibo|maracay|maranhao|mari el|maribor|mariupol|marrakesh|mars|marseille|maryland|mashhad|" +
  "massachusetts|mecca|medan|medellin|medina|mediterranean|mediterranean sea|meghalaya|melbourne|memphis|mendoza|" +
  "messina|miami|michigan|michoacan|middle east|midlands|milan|milwaukee|minas gerais|mindanao|minneapolis|" +
  "minnesota|minsk|miskolc|mississauga|mississippi|missouri|mitrovica|mizoram|mogadishu|mombasa|montana|" +
  "montevideo|montpellier|montreal|moon|moravia|mordovia|morelos|moscow|mosul|mount everest|mumbai|munich|muscat|" +
  "nablus|nagaland|nagano|nagasaki|nagoya|nagpur|nairobi|nanchang|nanchong|nanjing|nantes|nantong|naples|" +
  "nashville|navan|nayarit|near east|nebraska|nevada|new brunswick|new delhi|new hampshire|new jersey|new mexico|" +
  "new orleans|new south wales|new taipei|new york|new york city|new york state|newcastle|newfoundland|" +
  "newfoundland and labrador|nice|ningbo|norfolk|normandy|north africa|north america|north carolina|north dakota|" +
  "north yorkshire|northamptonshire|northern ireland|northern territory|nottinghamshire|nova scotia|novosibirsk|" +
  "nuevo leon|nunavut|nyc|oakland|oaxaca|oceania|odesa|odessa|odisha|ogaden|ohio|okinawa|oklahoma|omsk|ontario|" +
  "oran|ordos|oregon|orlando|osaka|oslo|ossetia|ottawa|oxford|oxfordshire|pacific|pacific ocean|padua|pahang|" +
  "palermo|panaji|panama canal|papua|para|parana|paris|patagonia|patna|patras|pei|peking|penang|pennsylvania|" +
  "perak|pernambuco|persian gulf|perth|peshawar|petah tikva|philadelphia|phnom penh|phoenix|pilsen|piraeus|" +
  "pittsburgh|port au prince|port elizabeth|port said|portland|porto|poznan|prague|prato|pretoria|" +
  "prince edward island|puebla|puerto rico|pune|punjab|puntland|puyang|pyongyang|qingdao|qinghai|quebec|queens|" +
  "queensland|queretaro|quetta|quezon|quintana roo|quito|rabat|rafah|raipur|rajasthan|rajshahi|rakhine|raleigh|" +
  "ramallah|ranchi|rangpur|raqqa|rawalpindi|recife|red sea|reims|rennes|reykjavik|rhode island|riga|rio|" +
  "rio de janeiro|riyadh|rome|rotterdam|sacramento|sahel|saint louis|saint petersburg|sakhalin|salem|" +
  "salt lake city|salzburg|san antonio|san diego|san francisco|san jose|san juan|san luis potosi|san pedro|" +
  "san salvador|sanaa|santa ana|santa catarina|santa fe|santa marta|santiago|santo domingo|sao paulo|sapporo|" +
  "sarajevo|sarawak|sardinia|saskatchewan|saxony|scandinavia|scotland|seattle|selangor|seoul|seville|shanghai|" +
  "shantou|sharjah|sheffield|shenyang|shenzhen|shijiazhuang|shillong|shimla|shiyan|siberia|sichuan|sicily|sikkim|" +
  "silicon valley|sinai|sinaloa|sindh|skopje|somaliland|somerset|sonora|south america|south asia|south australia|" +
  "south carolina|south china sea|south dakota|south east asia|southeast asia|southern africa|soweto|srebrenica|" +
  "srinagar|st louis|st. louis|st. petersburg|staffordshire|staten island|stockholm|strait of hormuz|strasbourg|" +
  "stuttgart|sub-saharan africa|suez canal|suffolk|sumatra|surabaya|surat|surrey|sussex|suzhou|swat|sydney|sylhet|" +
  "são paulo|tabasco|tabriz|taian|taichung|tainan|taipei|taiyuan|taiz|tallinn|tamaulipas|tamil nadu|tampa|tampere|" +
  "tangier|tangshan|tartu|tashkent|tasmania|tatarstan|tbilisi|tegucigalpa|tehran|tel aviv|telangana|tennessee|" +
  "texas|the hague|thessaloniki|tianjin|tianshui|tibet|tigray|tijuana|tikrit|tilburg|timbuktu|timisoara|tirana|" +
  "tlaxcala|tokyo|tomsk|toronto|toulon|toulouse|transnistria|transylvania|trieste|tripoli|tripura|trondheim|tulsa|" +
  "tunis|turin|turku|tuscany|tuva|tyrol|udmurtia|ulan bator|ulster|urumqi|utah|utrecht|uttar pradesh|uttarakhand|" +
  "valencia|vancouver|varna|vaughn|venice|veracruz|vermont|verona|versailles|victoria|vienna|vilnius|virginia|" +
  "vladivostok|volgograd|wales|wall street|wallonia|warsaw|warwickshire|washington|washington d.c.|washington dc|" +
  "waziristan|wellington|west africa|west bank|west bengal|west papua|west virginia|western australia|" +
  "western europe|wexford|wichita|wicklow|windhoek|windsor|winnipeg|winterthur|wisconsin|wroclaw|wuhan|wuxi|" +
  "wuzhou|wyoming|xiamen|xian|xinjiang|xinyang|yakutia|yangon|yekaterinburg|yerevan|yokohama|yorkshire|yucatan|" +
  "yukon|yunfu|zacatecas|zagreb|zanzibar|zaporizhzhia|zhangzhou|zhengzhou|zhongshan|zibo|zurich";

const bodies =
  "20th century fox|23andme|49ers|4chan|7 eleven|76ers|aap|abba|abc|abc news|ac/dc|academy of sciences|acer|aclu|" +
  "activision|activision blizzard|adidas|aerosmith|afd|afp|african union|agence france-presse|aig|airbnb|airbus|" +
  "al arabiya|al jazeera|al qaeda|al shabab|al-arabiya|al-jazeera|al-nusra|al-qaeda|al-qaida|al-shabaab|alcatel|" +
  "alcatel lucent|altair|amazon|amc|amd|american express|amnesty international|amt|amtrak|anadolu|anadolu agency|" +
  "anatolia|anc|anheuser busch|ani|anonymous|ansa|aol|ap|apple|apple computers|applebees|arab league|aramco|arbys|" +
  "ard|argos|arizona cardinals|arizona diamondbacks|armco|asahi shimbun|asean|ashland oil|assn|associated press|" +
  "aston villa|astrazeneca|astros|at&t|atlanta braves|atlanta falcons|atlanta hawks|au|audi|autodesk|avis|avon|" +
  "axios|ayer|bacardi|baidu|baltimore orioles|baltimore ravens|banana republic|bangkok post|bank of england|" +
  "barclays|basf|baskin robbins|baxter|bayer|bbc|bbc news|bechtel|bee gees|ben & jerry|ben & jerry's|" +
  "berkshire hathaway|bf goodrich|bfgoodrich|bild|biontech|bjp|black & decker|black lives matter|blackburn rovers|" +
  "blockbuster video|bloomberg|bloomberg news|bloomingdale|blue cross|bmw|bni|boeing|boko haram|bombardier|" +
  "boston celtics|boston globe|boston pizza|boston red sox|bp|brexit party|brexiteers|brics|brooklyn nets|" +
  "buffalo bills|bundestag|buzzfeed|c-span|cadbury|cadillac|cambridge university|capital one|cardiff city|" +
  "carls jr|carolina panthers|catholic church|cbc|cbs|cbs news|cctv|cdc|cdu|celtics|cgtn|channel 4|" +
  "charlotte hornets|chevron|chevy|chicago bears|chicago bulls|chicago cubs|chicago fire|chicago tribune|" +
  "chicago white sox|chick fil a|china daily|christian democratic union|christian democrats|church of england|" +
  "church of scientology|cia|cincinnati bengals|cincinnati reds|cisco|cisco systems|citigroup|cleveland browns|" +
  "cleveland cavaliers|cleveland guardians|cleveland indians|cloudflare|cnn|co|coca cola|coco chanel|coinbase|" +
  "coldplay|colgate|colorado rapids|colorado rockies|columbus crew sc|comcast|compaq|congress|conservative party|" +
  "conservatives|coors|corriere della sera|costco|cpc|craigslist|credit suisse|creedence clearwater revival|" +
  "crossrail|csu|ctv|daesh|daily mail|daily nation|daily telegraph|daimler|dallas cowboys|dallas mavericks|dawn|" +
  "dea|def leppard|dell|democratic party|democrats|denver broncos|denver nuggets|depeche mode|dept|der spiegel|" +
  "destiny child|destiny's child|detroit lions|detroit pistons|detroit tigers|deutsche bank|deutsche welle|dhs|" +
  "diamondbacks|die zeit|disney|doctors without borders|dodgers|doj|dow jones|downing street|dpa|duma|" +
  "dunkin donuts|dupont|duran duran|dw|e.u.|ebay|ecb|economist|ecowas|efe|el pais|el país|eln|en marche|epa|esa|" +
  "eta|eu|european central bank|european commission|european parliament|european union|europol|eurosceptics|exxon|" +
  "exxon mobil|exxonmobil|fa|faa|facebook|fannie mae|farc|fars|fars news agency|fatah|fbi|fc barcelona|fc dallas|" +
  "fcc|fda|fdp|fed|federal reserve|fedex|fema|fiat|fidesz|fifa|financial times|firestone|fitch|five star movement|" +
  "fleetwood mac|forbes|ford|foreign office|fox news|foxcon|france 24|free democrats|freedom house|frito lay|fsb|" +
  "ftc|g20|g7|g8|gazprom|gchq|general electric|general motors|ghq|github|glaxo smith kline|glencore|global times|" +
  "globe and mail|gm|gmb|golden state warriors|goldman sachs|goodyear|google|gop|green bay packers|green day|" +
  "green party|greenpeace|greens|gru|guardian|gucci|guns n roses|h & m|haaretz|halliburton|hamas|harvard|hasbro|" +
  "hewlett packard|hezbollah|hindustan times|hitachi|hizbollah|holy see|home depot|home office|honda|" +
  "houston astros|houston dynamo|houston rockets|houston texans|houthis|hsbc|huawei|huffington post|huffpost|" +
  "human rights watch|hyundai|iaea|ians|ibm|icc|idf|ihop|ikea|imf|inc|indian express|indiana pacers|" +
  "indianapolis colts|ing|instagram|intel|interfax|international monetary fund|interpol|ioc|ira|irna|irs|isi|isil|" +
  "isis|islamic state|isna|itar-tass|itv|izvestia|jacksonville jaguars|jerusalem post|jiffy lube|" +
  "johnson & johnson|joy division|jp morgan|jpmorgan|jpmorgan chase|jsa|kansas city chiefs|kansas city royals|" +
  "katv|kcna|kfc|kgb|kkk|klm|kmart|knesset|knicks|kodak|kommersant|kremlin|kyodo|la galaxy|la presse|" +
  "la repubblica|la z boy|labor|labor party|labour|labour party|lakers|lashkar-e-taiba|law and justice|le figaro|" +
  "le monde|le oreal|lehman brothers|leicester city|lenovo|lexis|lexmark|lexus|lg|lib dems|liberal democrats|" +
  "liberal party|likud|little caesars|los angeles clippers|los angeles dodgers|los angeles lakers|" +
  "los angeles times|ltd|lukoil|macs milk|manchester city|mattel|mazda|mcdonalds|medicaid|medicare|" +
  "memphis grizzlies|mercedes|mercedes benz|merck|metallica|mets|mi5|mi6|miami dolphins|miami heat|miami marlins|" +
  "michelin|microsoft|milwaukee brewers|milwaukee bucks|minnesota timberwolves|minnesota twins|minnesota vikings|" +
  "mit|mitas|mitsubishi|mlb|mobil|moderna|monsanto|montreal impact|moody blues|moody's|moody’s|morgan stanley|" +
  "mossad|motel 6|motley crue|motorola|msnbc|mtv|muslim brotherhood|myspace|médecins sans frontières|naacp|nandos|" +
  "nasa|nascar|nasdaq|national academy of sciences|national front|national rally|nato|natwest|nba|nbc|nbc news|" +
  "nec|nestle|netflix|new england patriots|new england revolution|new kids on the block|new orleans pelicans|" +
  "new orleans saints|new york giants|new york jets|new york knicks|new york mets|new york red bulls|" +
  "new york times|new york yankees|newsweek|nfl|nhk|nhl|nhs|nike|nintendo|nissan|nivea|nokia|notre dame|novartis|" +
  "novaya gazeta|npr|nra|nsa|nusra front|nvidia|nwa|oakland athletics|oakland raiders|oklahoma city thunder|" +
  "old navy|opec|orange julius|orlando magic|oxfam|oxford university|padres|palantir|pan am|panasonic|" +
  "panda express|paypal|pbs|pentagon|people's daily|pepsi|pepsico|petrobras|petrochina|petronas|peugeot|pfizer|" +
  "philadelphia eagles|philadelphia phillies|philadelphia union|philip morris|philips|phillies|phoenix suns|" +
  "pink floyd|pittsburgh pirates|pittsburgh steelers|pizza hut|pkk|plo|pmln|podemos|politburo|politico|" +
  "portland timbers|portland trail blazers|ppp|pravda|premier league|premier oil|premium times|" +
  "press trust of india|princeton|procter & gamble|prudential|pti|punch|quantas|queens park rangers|quiznos|" +
  "radio free asia|radio free europe|radiohead|rai|rbc|rbs|readers digest|real madrid|real salt lake|red bull|" +
  "red crescent|red cross|red hot chili peppers|red lobster|reddit|remax|republican party|republicans|reuters|" +
  "revlon|rfi|ria novosti|roche|rodong sinmun|roman empire|rosneft|royal bank|royal dutch shell|rt|russia today|" +
  "ryanair|s&p|sacramento kings|safeway|sainsburys|salesforce|samsung|san antonio spurs|san diego chargers|" +
  "san diego padres|san francisco giants|san jose earthquakes|sana|saudi aramco|save the children|scientology|" +
  "scotland yard|seagate|sears|seattle mariners|seattle seahawks|seattle sounders|sec|senate|sex pistols|shin bet|" +
  "siemens|sinn fein|sinn féin|sky news|smirnoff|snp|social democrats|sony|soundgarden|south china morning post|" +
  "spacex|spd|spice girls|sporting kansas city|sputnik|squarespace|st louis cardinals|st louis rams|" +
  "standard & poor's|stanford|starbucks|state department|state duma|statoil|stoke city|straits times|subaru|" +
  "supreme court|syriza|t mobile|taco bell|taliban|tampa bay buccaneers|tampa bay rays|tasnim|tass|td bank|" +
  "telefonica|telegram|telus|tencent|tennessee titans|tesco|tesla|tesla motors|texas instruments|texas rangers|" +
  "tf1|tgi fridays|the beach boys|the beatles|the black eyed peas|the byrds|the carpenters|the daily mail|" +
  "the guardian|the guess who|the hindu|the hollies|the smashing pumpkins|the standard|the supremes|the times|" +
  "the who|thin lizzy|tiktok|tim hortons|times of india|tmz|tories|toronto blue jays|toronto raptors|toronto star|" +
  "tory party|toshiba|tottenham hotspur|toyota|toys r us|transparency international|treasury|twitter|u.n.|u2|uber|" +
  "ubs|uefa|ukip|un|unesco|unhcr|unicef|unilever|united nations|univ|upi|ups|usa today|usps|utah jazz|van halen|" +
  "vancouver whitecaps|vanguard|vatican|verizon|vh1|voa|vodafone|voice of america|volkswagen|volvo|walgreens|" +
  "wall street journal|walmart|warner bros|washington nationals|washington post|washington redskins|" +
  "washington wizards|wells fargo|westfield|westinghouse|whatsapp|white house|white sox|who|wikileaks|wikimedia|" +
  "wikinews|wikipedia|world bank|world health organization|world trade organization|wto|xiaomi|xinhua|" +
  "xinhua news agency|yale|yamaha|yankees|ymca|yomiuri shimbun|yonhap|yougov|youtube|ypg|ywca|zdf";

const kinds = new Map<string, "PLACE" | "ORGANIZATION">([
  ...places.split("|").map((name) => [name, "PLACE"] as const),
  ...bodies.split("|").map((name) => [name, "ORGANIZATION"] as const),
]);

/** What a name commonly means, for names that the knowledge base does not have; null for most. */
export function commonKind(name: string): "PLACE" | "ORGANIZATION" | null {
  const lower = name.toLowerCase();
  return kinds.get(lower.startsWith("the ") ? lower.slice(4) : lower) ?? null;
}
