// Builds src/extraction/lexicon/given-names.ts and gazetteer.ts: given names by gender, places and bodies from
// compromise's lexicon (MIT, a development dependency) with names that it lacks. Run it by
// `npx tsx seeds/lexicon.build.ts`.
import { writeFileSync } from "node:fs";
import nlp from "compromise";

const more = {
  female: `
    Aaliyah Abla Afsaneh Ai Aigul Aiko Aisha Akua Alaa Alyona Ama Amal Amani Amina Amira Ananya Anastasia Anushka Aparna
    Arundhati Asha Asma Asmaa Atifete Aung Awa Ayaka Ayaan Ayesha Aziza Bachelet Bahar Basma Bich Binta Bogdana Bola Bozena
    Buthaina Chandrika Chiamaka Chimamanda Cristina Dalia Danuta Darya Deepika Dilma Dina Dominika Ekaterina Elmira Elvira
    Emine Esperanza Estela Ewa Fadela Fadumo Faiza Farah Farida Fatima Fatimah Fatma Fatou Fawzia Fiame Folake Funmi Galina
    Ghada Graciela Guadalupe Gulnara Habiba Hadiza Hala Halima Halimah Hana Hanan Hanna Hasina Hatice Hedda Hiba Hind Hoda
    Houda Huda Ikram Indira Indra Inna Irina Ivanka Jacinda Jadwiga Jamila Jana Jelena Jewher Jihan Joumana Kadiatou Kamala
    Kateryna Katrin Keiko Khadija Khaleda Kolinda Kristalina Ksenia Kumiko Kyung-wha Laila Lakshmi Lamia Lana Larisa Latifa
    Leila Leyla Lian Ljubica Ludmila Lyudmila Madhuri Magdalena Maha Mahbouba Mahnaz Mahua Mai Malala Malgorzata Mamata Manal
    Manjula Margarethe Margrethe Marija Mariam Mariana Mariya Maryam Masako Mayawati Medha Meera Megawati Meghna Mei Meral
    Michiko Milica Mina Minakshi Mira Mona Monika Mouna Muna Nabila Nadezhda Nadia Nadiya Nafisa Nahed Najat Najla Nancy Naoko
    Narges Nargis Nasrin Natalya Nawal Nazanin Neelam Neema Ngozi Nirmala Nirupama Nisha Noor Noura Nurul Obiageli Oksana
    Olena Olga Oluchi Oprah Paetongtarn Parisa Park Parvati Polina Portia Prachi Pratibha Preeti Priti Priyanka Rabia Radha
    Raghad Raisa Rajani Rakhine Rania Rasha Razia Reem Reiko Rekha Rima Ritu Roza Roya Ruqaya Sabah Sadia Safa Sahar Sahle-Work
    Saima Sakina Salma Samia Samira Sana Sanae Sanna Seema Segolene Sharmila Sheikha Shinzo-Akie Shirin Shobha Shreya Sirimavo
    Siti Smriti Sofia Sonia Soraya Suad Sujata Sumaya Sumitra Sunita Sushma Svetlana Svitlana Tahani Tatiana Tatyana Tawakkol
    Tetyana Theresa Thuli Tomoko Tsai Tuva Tzipi Uhuru-Margaret Ulla Umm Ursula Valentina Valeria Vandana Vasundhara Veena Vera
    Vesna Vigdis Viktoria Wafa Wangari Winnie Xiomara Yasmin Yekaterina Yelena Yevgenia Yingluck Yoko Yoriko Yuliya Yulia
    Federica Giorgia Kaja Melania Mette Erna Marine Segolene Stefania Rodaba Charlize Angelina Meghan Camilla Ghislaine Greta
    Ilhan Alexandria Kellyanne Condoleezza Madeleine Sonia Nadine Rosalind Roisin Siobhan Niamh Aoife Saoirse Maeve Sinead
    Ingrid Astrid Sigrid Solveig Birgit Anke Heike Silke Ulrike Annalena Annegret Beate Renate Gudrun Marit Anneli Tarja Sauli
    Chiara Giulia Francesca Federica Silvia Paola Elena Emanuela Mariagrazia Beatrice Rosaria Laurence Martine Sylvie Mireille
    Anne-Marie Marie-Claude Segolene Rachida Najat Fleur Agnes Elisabeth Brigitte Roselyne Ines Pilar Soledad Consuelo Dolores
    Rosario Yolanda Manuela Ada Begona Rocio Nieves Inmaculada Claudia Delcy Cilia Rigoberta Michelle Wambui Wanjiru Atieno
    Akinyi Achieng Njeri Nyambura Nokuthula Nomvula Thandi Thuli Busisiwe Nkosazana Lindiwe Sindisiwe Zanele Palesa Lerato
    Adaeze Amaka Chioma Ifeoma Nkechi Uju Yetunde Abimbola Folasade Kemi Titilayo Yewande Zuleikha Abena Akosua Adwoa Esi Efua
    Yuriko Zahra Zainab Zara Zehra Zeynep Zofia Zohra Zsuzsanna Zuzana`,
  male: `
    Abbas Abdallah Abdel Abdelaziz Abdelfattah Abdelmadjid Abdi Abdirahman Abdou Abdul Abdulaziz Abdulla Abdullah Abdulrahman
    Abel Abhijit Abhishek Abiy Abu Adama Adebayo Adel Adil Adnan Ahmad Ahmed Ahmet Ajay Ajit Akbar Akhilesh Akhmad Akinwumi
    Akio Alaa Alain Alassane Alejandro Aleksandar Aleksandr Aleksandur Aleksei Aleksey Alexander Alexandre Alexei Alexey Alexis
    Alhaji Ali Alireza Alpha Amadou Aman Ambrose Amin Amir Amit Amitabh Amr Anand Anatoly Andrei Andrej Andres Andriy Andrzej
    Anil Antonio Anupam Anurag Anwar Arif Arjun Arkady Arnab Arsen Arseniy Artem Artur Arun Arvind Asad Asghar Ashok Ashraf
    Asif Aslan Ata Atal Atif Atiku Augusto Avigdor Ayatollah Ayman Ayub Azhar Aziz Babacar Badr Bahram Ban Barack Baris Bashar
    Basil Bassem Benjamin Benny Bharat Bhupinder Bilal Binyamin Bogdan Bola Boris Borys Boubacar Boutros Bronislaw Burak Buhari
    Carlos Chaudhry Chen Chandra Charif Cheikh Chinua Choe Chuka Cyril Dalai Daniil Daoud Davit Deepak Denys Devendra Dharmendra
    Dinesh Djibril Dmitri Dmitriy Dmitry Dmytro Donald Dong Ehud Eduardo Ekrem Elias Emmanuel Emmerson Emomali Enrique Erdogan
    Ernesto Essam Evgeny Evo Faisal Fahad Fahd Faiz Farhad Farouk Farooq Faruk Fayez Felipe Ferdinand Fernando Firas Fouad
    Francisco Fuad Fumio Gabriel Gamal Ganesh Gautam Gennady Georgi Gerardo Gerhard Ghassan Ghulam Giorgi Giorgio Giovanni
    Girish Giuseppe Gleb Gopal Goodluck Grigory Guillermo Gustavo Habib Hadi Hafez Hafiz Haider Hailemariam Hakan Hakeem Hakim
    Hamad Hamdan Hamdi Hamdullah Hamid Hamza Haruhiko Haruna Hasan Hashim Hassan Hassanal Hatem Hemant Hideki Hideo Himanta Hiroshi
    Hisham Hissene Hosni Hossam Hossein Houari Hu Hugo Hui Husain Hussain Hussein Ibrahim Idriss Idris Ignacio Igor Ihor Ilham
    Ilya Imad Imran Imtiaz Iqbal Irfan Isaias Ishaq Islam Ismail Ivan Iyad Jabir Jacek Jacob Jagan Jair Jairam Jakaya Jalal
    Jalaluddin Jamal Jamil Jan Janez Janos Jaroslaw Jaswant Javad Javed Jawad Jens Jiang Jiri Joko Jomo Jong Jong-il Jong-un
    Joon Jose Josip Jorge Juan Jun Junaid Junichiro Kamal Kamran Kapil Karan Karim Karol Kassym Kassym-Jomart Katsuya Kazuo
    Kemal Kenji Kenta Khaled Khalid Khalifa Khalil Khan Kiichi Kim Kiran Kirill Kiyoshi Koffi Kofi Koichi Krishna Krzysztof
    Kumar Kwame Lakshman Lalit Laszlo Laurent Lavrenty Lech Lee Leonid Leopoldo Levan Li Liam Liu Luis Luiz Lukasz Maciej
    Mahamadou Mahathir Mahendra Mahinda Mahmood Mahmoud Mahmud Maithripala Majid Makoto Malik Mamadou Mamnoon Mangala Manmohan
    Manoj Manuel Marat Marcin Marek Mariano Mario Marwan Masahiro Masatoshi Masoud Mateusz Mauricio Maxim Mehdi Mehmet Mehraban
    Melech Mevlut Miguel Mihail Mikhail Mikheil Miklos Milan Milos Milorad Min Mirza Mohamad Mohamed Mohammad Mohammed Mohamud
    Mohan Mohsen Mojtaba Moon Morgan Moshe Mostafa Mounir Moussa Muammar Muhammad Muhammadu Muhyiddin Mukesh Mukhtar Mulatu Musa
    Mustafa Mustapha Mutassim Mwai Mykola Mykhailo Nabil Nadeem Nader Naftali Naguib Naim Najib Najibullah Nana Naoto Narayan Narendra
    Naresh Naser Nasir Nasser Naveed Navin Nawaf Nawaz Nayib Nguyen Nicolae Nicolas Nikhil Nikita Nikol Nikola Nikolai Nikolay
    Nitin Nitish Nizar Nobuo Noriyuki Nouri Nuri Nursultan Okechukwu Oleg Oleh Oleksandr Oleksiy Olusegun Omar Osama Osman
    Ousmane Pablo Palaniappan Pankaj Paolo Parvez Patrice Paulo Pavel Pawel Pedro Pervez Petr Petro Phumzile Piotr Pradeep
    Prakash Pramod Pranab Prasad Prashant Pratap Praveen Pravin Prithviraj Qasem Qassem Rabindra Radek Radoslaw Rafael Rafiq Raghuram
    Rahul Raila Rais Raja Rajan Rajesh Rajiv Rajnath Rakesh Ram Rami Ramesh Ramin Ramiro Ramzan Ranil Ranjit Rashid Ratan Raul
    Ravi Ravindra Recep Reza Riad Ricardo Rishi Riyad Robert Rodrigo Rohit Roman Romano Roza Ruslan Rustam Saad Saadi Sabri Sachin
    Saddam Sadiq Saeb Saeed Said Saif Sajjad Salah Saleh Salim Salman Salva Salvatore Sameer Sameh Sami Samir Samuel Sandeep
    Sandro Sanjay Sanjeev Santosh Satoshi Satya Sebastien Selahattin Serge Sergei Sergey Sergio Serhiy Sérgio Shah Shahbaz
    Shahid Shakil Sharad Shashi Shaukat Sheikh Shigeru Shimon Shinji Shinzo Shivraj Silvio Siddharth Slobodan Sohail Srdjan
    Stanislav Stanislaw Subhash Subrahmanyam Sudhir Suharto Suleiman Suleyman Sultan Sunil Suresh Surya Susilo Syed Tae Taha
    Takashi Takeshi Tamim Taner Tapan Tareq Tarek Tariq Taro Tatsuya Tayyip Tedros Tendai Tengiz Teodoro Thabo Thaksin Thein
    Timur Tomas Tomasz Tomislav Toru Toshio Traian Tshering Uday Uhuru Umar Usman Uttam Vaclav Vadim Vagit Valdis Valentin
    Valeriy Valery Vasily Venkaiah Viacheslav Vicente Vijay Vikas Viktor Vinod Viktar Virendra Vitali Vitaliy Vitaly Vivek
    Vladimir Volodymyr Vojislav Volkan Vuk Vyacheslav Wael Walid Waleed Wang Waqar Wasim Wen Willem Winston Wladyslaw Wojciech
    Wole Xavier Xi Yahya Yair Yang Yanis Yaser Yasir Yasser Yasuo Yemi Yevgeny Yitzhak Yoon Yosef Yoshihide Yoshihiko Yousaf
    Yousef Youssef Yoweri Yuki Yukio Yun Yuri Yuriy Yury Yusuf Zafar Zaheer Zahid Zakaria Zaki Zalmay Zayed Zbigniew Zeid Zhang
    Bill Frank Ray Gene Rex Max Leo Angus Randy Mo Sajid Usain Novak Jose Francois Nicolas Andres Ivan Alvaro Joaquin Jesus
    Lloyd Antony Keir Rishi Elon Jeff Sundar Satya Lakshmi Shashi Yogi Nirav Vikram Virat Mahela Kumar Lasith Shakib Mushfiqur
    Wolfgang Juergen Jurgen Heinz Horst Dieter Uwe Ulrich Gunter Guenther Markus Matthias Lukas Sigmar Guido Heiko Armin Olaf
    Jens Lars Anders Bjorn Magnus Stefan Sauli Esko Paavo Janne Pekka Mika Kimi Jyrki Antti Alar Toomas Andrus Gitanas Dalia
    Luigi Matteo Silvio Beppe Pier Pierluigi Roberto Enrico Umberto Ugo Sandro Cesare Carlo Claudio Fabio Flavio Maurizio
    Jean-Claude Jean-Marie Jean-Luc Jean-Yves Jean-Pierre Bruno Gerard Thierry Didier Herve Yves Bertrand Arnaud Edouard
    Tunde Babatunde Babajide Adeniyi Gboyega Femi Dele Segun Wale Kunle Rotimi Akin Ayo Emeka Chidi Chukwuma Nnamdi Obinna
    Ikenna Godwin Sunday Goodwill Innocent Lucky Blessing Kizza Museveni Mwangi Kamau Njoroge Otieno Ochieng Odhiambo Kiprono
    Kipchoge Eliud Sipho Thabo Themba Bongani Mandla Sibusiso Mangosuthu Jacob Cyril Fikile Gwede Tito Pravin Trevor Kgalema
    Erastus Evarist Nelson Desmond Oliver Walter Govan Raymond Morgan Tendai Emmerson Constantino Saviour Webster
    Hyun Seung Sung Young Byung Chung Choi Kang Han Ho Ji Ki Yeon Tatsuo Takeo Eisaku Yasuhiro Naruhito Akihito Shigeru
    Bandar Turki Saud Mishaal Muqrin Nayef Khaldoon Rashed Sadegh Mohsen Esmail Ebrahim Akbar Hashemi Rouhollah Gholam
    Josep Jordi Pau Oriol Artur Carles Inigo Zhou Zia Ziad Zinedine Zine Ziya Zlatko Zoran Zubair Zulfikar Zurab`,
};

// Countries, cities and words that open sentences say nothing when a person happens to bear them too.
const refused = new Set(
  `africa america asia austin berlin brazil britain brooklyn chad china cuba dakota dallas denver egypt france georgia
  holland houston india ireland israel italia jordan kenya lebanon london madison memphis milan montana paris persia phoenix
  prague rome rwanda savannah sierra sydney syria vienna virginia will may june april august january so an my no see do
  in on at by for to of and the park sunday innocent lucky blessing goodwill ho ji ki young han chung sung ban aung bachelet buhari erdogan melech palaniappan rakhine islam mehraban khan
  king prince duke earl baron major dean chancellor bishop sheikh sheikha ayatollah dalai sultan pope lord sir deputy young
  long black white general justice royal princess mercy liberty justice trinity star storm ocean river sky rainbow`
    .trim()
    .split(/\s+/),
);

const { lexicon } = (nlp as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }).model()
  .one;

const written = (tag: string, own: string) =>
  [
    ...Object.entries(lexicon)
      .filter(([, tags]) => [tags].flat().includes(tag))
      .map(([name]) => name),
    ...own.trim().toLowerCase().split(/\s+/),
  ].filter((name) => /^\p{L}[\p{L}-]+$/u.test(name) && !refused.has(name));

const female = new Set(written("FemaleName", more.female));
const male = new Set(written("MaleName", more.male));
const either = new Set(written("FirstName", "").filter((name) => !female.has(name) && !male.has(name)));
for (const name of female) if (male.has(name)) either.add(name);

const print = (name: string, names: Iterable<string>) => {
  const lines =
    [...names]
      .sort()
      .join(" ")
      .match(/.{1,110}(?: |$)/g) ?? [];
  return `const ${name} =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`;
};
const only = (names: Set<string>) => [...names].filter((name) => !either.has(name));

writeFileSync(
  new URL("../src/extraction/lexicon/given-names.ts", import.meta.url),
  `// Written by seeds/lexicon.build.ts; edit that.
${print("female", only(female))}
${print("male", only(male))}
${print("either", either)}
export type Gender = "FEMALE" | "MALE";

const genders = new Map<string, Gender | "EITHER">([
  ...female.split(" ").map((name) => [name, "FEMALE"] as const),
  ...male.split(" ").map((name) => [name, "MALE"] as const),
  ...either.split(" ").map((name) => [name, "EITHER"] as const),
]);

/** The gender of those who bear this given name; null where nobody is known to bear it. */
export function givenNameGender(name: string): Gender | "EITHER" | null {
  const lower = name.toLowerCase().normalize("NFKD").replace(/\\p{M}/gu, "");
  return genders.get(lower) ?? genders.get(lower.split("-")[0] ?? "") ?? null;
}
`,
);

const morePlaces = `
  africa|asia|europe|america|north america|south america|latin america|central america|antarctica|oceania|middle east|far east|
  near east|south east asia|southeast asia|south asia|east asia|central asia|west africa|east africa|north africa|southern africa|
  sub-saharan africa|western europe|eastern europe|balkans|caucasus|caribbean|gulf|persian gulf|sahel|maghreb|levant|scandinavia|
  siberia|crimea|donbas|donbass|donetsk|luhansk|kherson|zaporizhzhia|mariupol|kharkiv|odesa|odessa|lviv|chechnya|dagestan|gaza|
  gaza strip|west bank|east jerusalem|jerusalem|golan heights|ramallah|rafah|khan younis|hebron|nablus|tel aviv|haifa|sinai|
  kurdistan|mosul|raqqa|idlib|homs|hama|damascus|aleppo|deir ez-zor|latakia|kobani|fallujah|tikrit|kirkuk|erbil|basra|
  kashmir|jammu|ladakh|punjab|sindh|balochistan|helmand|kandahar|herat|kunduz|jalalabad|lashkar gah|
  darfur|khartoum|tigray|ogaden|puntland|somaliland|mogadishu|juba|goma|kivu|biafra|borno|maiduguri|lagos|abuja|kano|
  timbuktu|gao|aceh|bali|java|sumatra|papua|west papua|mindanao|luzon|rakhine|xinjiang|tibet|inner mongolia|lhasa|urumqi|wuhan|
  shenzhen|guangzhou|taipei|okinawa|hokkaido|fukushima|hiroshima|nagasaki|pyongyang|kaesong|vladivostok|sakhalin|kamchatka|
  england|scotland|wales|northern ireland|ulster|cornwall|yorkshire|lancashire|kent|surrey|sussex|
  queensland|tasmania|new south wales|victoria|south australia|western australia|northern territory|australian capital territory|
  sydney|melbourne|brisbane|perth|adelaide|canberra|hobart|darwin|christchurch|wellington|auckland|hamilton|dunedin|
  ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|yukon|nunavut|toronto|
  montreal|vancouver|ottawa|calgary|edmonton|winnipeg|halifax|
  california|florida|new york|new york city|washington d.c.|washington dc|los angeles|l.a.|la|san francisco|san diego|chicago|boston|
  philadelphia|houston|dallas|austin|denver|phoenix|seattle|portland|miami|atlanta|detroit|las vegas|new orleans|minneapolis|
  baltimore|cleveland|pittsburgh|st. louis|st louis|salt lake city|kansas city|nashville|memphis|charlotte|orlando|tampa|
  massachusetts|connecticut|new jersey|new hampshire|new mexico|north carolina|south carolina|north dakota|south dakota|
  west virginia|virginia|georgia|texas|ohio|michigan|illinois|indiana|wisconsin|minnesota|iowa|missouri|arkansas|louisiana|
  mississippi|alabama|tennessee|kentucky|pennsylvania|maryland|delaware|vermont|maine|rhode island|nebraska|kansas|oklahoma|
  colorado|wyoming|montana|idaho|utah|nevada|arizona|oregon|alaska|hawaii|guam|puerto rico|manhattan|brooklyn|queens|bronx|
  harlem|hollywood|silicon valley|wall street|guantanamo|guantanamo bay|
  mumbai|delhi|new delhi|kolkata|chennai|bengaluru|hyderabad|ahmedabad|pune|lucknow|kanpur|jaipur|patna|bhopal|srinagar|
  kerala|tamil nadu|karnataka|maharashtra|gujarat|rajasthan|uttar pradesh|madhya pradesh|bihar|west bengal|odisha|assam|manipur|
  mizoram|nagaland|telangana|andhra pradesh|haryana|uttarakhand|himachal pradesh|goa|jharkhand|chhattisgarh|
  karachi|lahore|peshawar|quetta|rawalpindi|faisalabad|swat|waziristan|khyber pakhtunkhwa|dhaka|chittagong|colombo|jaffna|
  london|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|cardiff|belfast|bristol|sheffield|oxford|cambridge|
  paris|marseille|lyon|nice|toulouse|calais|strasbourg|corsica|normandy|brittany|berlin|munich|hamburg|frankfurt|cologne|bonn|
  dresden|leipzig|heidelberg|bavaria|saxony|basel|zurich|geneva|davos|lausanne|vienna|salzburg|tyrol|brussels|antwerp|bruges|
  flanders|wallonia|amsterdam|rotterdam|the hague|hague|milan|rome|turin|naples|venice|florence|genoa|bologna|lombardy|tuscany|
  sicily|sardinia|lampedusa|livorno|barcelona|catalonia|seville|valencia|andalusia|galicia|basque country|lisbon|porto|
  athens|thessaloniki|lesbos|crete|istanbul|izmir|antalya|diyarbakir|moscow|st. petersburg|saint petersburg|leningrad|kaliningrad|
  prague|bohemia|moravia|krakow|gdansk|sarajevo|srebrenica|mitrovica|dubrovnik|transylvania|transnistria|
  sao paulo|são paulo|rio de janeiro|rio|brasilia|amazon|amazonia|patagonia|falklands|falkland islands|andes|bogota|medellin|
  caracas|lima|quito|guayaquil|la paz|santiago|buenos aires|montevideo|chiapas|tijuana|juarez|ciudad juarez|acapulco|cancun|
  johannesburg|cape town|durban|soweto|nairobi|mombasa|kampala|kigali|addis ababa|dar es salaam|zanzibar|harare|bulawayo|
  black sea|red sea|south china sea|east china sea|mediterranean|mediterranean sea|baltic|baltic sea|arctic|arctic ocean|
  atlantic|atlantic ocean|pacific|pacific ocean|indian ocean|caspian sea|english channel|strait of hormuz|suez canal|panama canal|
  himalayas|alps|everest|mount everest|mecca|medina|riyadh|jeddah|dubai|abu dhabi|sharjah|doha|sanaa|aden|hodeidah|taiz|
  korean peninsula|crimean peninsula|arabian peninsula|demilitarized zone|dmz|chernobyl|mars|moon|earth`;

const moreBodies = `
  reuters|associated press|ap|afp|agence france-presse|upi|xinhua|xinhua news agency|tass|itar-tass|interfax|ria novosti|kcna|yonhap|
  kyodo|pti|press trust of india|ani|ians|irna|isna|fars|fars news agency|tasnim|sana|anadolu|anadolu agency|anatolia|dpa|ansa|efe|
  bloomberg|bloomberg news|dow jones|bbc|bbc news|cnn|cbs|nbc|abc|abc news|cbs news|nbc news|fox news|msnbc|npr|pbs|c-span|itv|
  sky news|channel 4|al jazeera|al-jazeera|al arabiya|al-arabiya|cbc|ctv|nhk|rt|russia today|sputnik|cctv|cgtn|dw|deutsche welle|
  rfi|france 24|voice of america|voa|radio free europe|radio free asia|wikinews|wikipedia|wikileaks|wikimedia|
  the guardian|guardian|the times|new york times|washington post|wall street journal|financial times|daily telegraph|daily mail|
  usa today|los angeles times|chicago tribune|boston globe|globe and mail|toronto star|economist|newsweek|forbes|politico|axios|
  buzzfeed|huffpost|huffington post|le monde|le figaro|el pais|el país|corriere della sera|la repubblica|der spiegel|bild|die zeit|
  pravda|izvestia|kommersant|novaya gazeta|haaretz|jerusalem post|times of india|the hindu|hindustan times|indian express|dawn|
  global times|people's daily|china daily|south china morning post|asahi shimbun|yomiuri shimbun|straits times|bangkok post|
  daily nation|the standard|premium times|punch|vanguard|rodong sinmun|twitter|facebook|google|youtube|instagram|whatsapp|tiktok|
  telegram|reddit|microsoft|apple|amazon|tesla|spacex|boeing|airbus|huawei|samsung|sony|toyota|honda|nissan|volkswagen|bmw|
  mercedes|ford|general motors|gm|exxon|exxonmobil|shell|bp|chevron|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|
  pfizer|moderna|astrazeneca|biontech|johnson & johnson|novartis|roche|merck|bayer|monsanto|goldman sachs|jpmorgan|jp morgan|
  morgan stanley|citigroup|hsbc|barclays|deutsche bank|credit suisse|ubs|lehman brothers|moody's|moody’s|standard & poor's|fitch|
  s&p|nasdaq|opec|nato|asean|ecowas|brics|g7|g8|g20|un|u.n.|united nations|eu|e.u.|european union|african union|au|arab league|
  european commission|european parliament|european central bank|ecb|imf|international monetary fund|world bank|wto|
  world trade organization|who|world health organization|unicef|unesco|unhcr|iaea|icc|interpol|europol|red cross|red crescent|
  amnesty international|human rights watch|greenpeace|oxfam|save the children|médecins sans frontières|
  doctors without borders|transparency international|freedom house|aclu|naacp|nra|fda|cdc|fbi|cia|nsa|dea|epa|nasa|esa|fema|
  irs|sec|fcc|ftc|faa|dhs|mi5|mi6|gchq|fsb|kgb|gru|mossad|shin bet|idf|isi|bjp|aap|anc|plo|pkk|ypg|pmln|ppp|pti|cpc|
  labour|labour party|labor|labor party|greens|green party|liberal party|christian democrats|christian democratic union|social democrats|free democrats|cdu|csu|spd|fdp|afd|en marche|national front|national rally|podemos|syriza|fidesz|law and justice|five star movement|zdf|ard|rai|tf1|conservatives|conservative party|tories|tory party|liberal democrats|lib dems|snp|ukip|brexit party|
  republican party|republicans|gop|democratic party|democrats|likud|fatah|hamas|hezbollah|taliban|al qaeda|al-qaeda|al-qaida|isis|isil|
  islamic state|daesh|boko haram|al-shabaab|al shabab|al-nusra|nusra front|lashkar-e-taiba|farc|eln|eta|ira|sinn fein|sinn féin|
  houthis|muslim brotherhood|kremlin|white house|pentagon|downing street|congress|senate|knesset|bundestag|duma|state duma|politburo|
  supreme court|federal reserve|fed|bank of england|treasury|home office|foreign office|state department|scotland yard|
  church of england|vatican|holy see|catholic church|fifa|uefa|ioc|nba|nfl|nhl|mlb|fa|premier league|harvard|yale|stanford|mit|
  princeton|oxford university|cambridge university|scientology|church of scientology|black lives matter|anonymous|knesset`;

const lexiconOf = (...tags: readonly string[]) =>
  Object.entries(lexicon)
    .filter(([, own]) => [own].flat().some((tag) => tags.includes(tag)))
    .map(([name]) => name);
const listed = (text: string) => text.split("|").map((name) => name.trim());

const notBodies = new Set("target gap oracle subway visa orange sprint chase tide dove shell".split(" "));
const bodies = new Set(
  [...lexiconOf("Organization", "SportsTeam"), ...listed(moreBodies)].filter(
    (name) => name.length > 1 && !notBodies.has(name),
  ),
);
const places = new Set(
  [...lexiconOf("City", "Region"), ...listed(morePlaces)].filter((name) => name.length > 1 && !bodies.has(name)),
);

const printList = (name: string, names: Iterable<string>) => {
  const lines =
    [...names]
      .sort()
      .join("|")
      .match(/.{1,110}(?:\||$)/g) ?? [];
  return `const ${name} =\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(" +\n")};\n`;
};

writeFileSync(
  new URL("../src/extraction/lexicon/gazetteer.ts", import.meta.url),
  `// Written by seeds/lexicon.build.ts; edit that.
${printList("places", places)}
${printList("bodies", bodies)}
const kinds = new Map<string, "PLACE" | "ORGANIZATION">([
  ...places.split("|").map((name) => [name, "PLACE"] as const),
  ...bodies.split("|").map((name) => [name, "ORGANIZATION"] as const),
]);

/** What a name commonly means, for names that the knowledge base does not have; null for most. */
export function commonKind(name: string): "PLACE" | "ORGANIZATION" | null {
  const lower = name.toLowerCase().replace(/^the /, "");
  return kinds.get(lower) ?? null;
}
`,
);
