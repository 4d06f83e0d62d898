import { wordSet } from "../lexicon/words.ts";
import { sharedWords, sureWords } from "./words.ts";

/** Small words by language, in which texts too short for statistics differ; close languages by where they part. */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "en",
    new Set([
      ...sureWords,
      ...sharedWords,
      "my",
      "our",
      "we",
      "you",
      "your",
      "i",
      "how",
      "met",
      "told",
      "won",
      "so",
      "if",
    ]),
  ],
  [
    "nl",
    wordSet(`de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn
    men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij
    nu geen omdat worden werd wordt zei zegt zullen tegen na meer onder alles kon niets iemand al veel waren wie`),
  ],
  [
    "de",
    wordSet(`der die das und in zu den ist nicht von mit sich des auf für im dem ein eine als auch es an er hat dass aus
    werden wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
    sein wurde sei hatte kann gegen vom können schon wenn habe ihre dann unter wir soll ich eines nach sagte`),
  ],
  [
    "sv",
    wordSet(`och det att i en jag hon som han på den med var sig för så till är men ett om hade de av mig du då sin nu har
    inte hans skulle där min man ej vid kunde något från ut när efter upp vi dem vara vad över än kan här ha mot alla under
    någon eller allt mycket sedan ju denna själv detta utan varit hur ingen bli blev blir också enligt sade säger två`),
  ],
  [
    "no",
    wordSet(`og i jeg det at en den til er som på de med han av ikke så var meg seg men ett har om vi min ha hadde hun nå
    over da ved fra du ut sin dem oss opp man kan hvor eller hva skal selv her alle vil bli ble blitt kunne inn når være noen
    noe ville etter sa sier også mellom mot etter mye gjenopptatt flere blir to`),
  ],
  [
    "da",
    wordSet(`og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun
    nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være noget ville jo
    deres efter ned skulle denne end dette også under have meget mod disse hvis nogle blive mange bliver været sagde siger`),
  ],
  [
    "fi",
    wordSet(`ja on ei että se oli hän ovat mutta kun joka mukaan myös sen sitä tai jos kuin niin vain olla ole olisi
    hänen jälkeen sanoi mitä nyt vielä kanssa ennen voi tämä`),
  ],
  [
    "fr",
    wordSet(`le la les de des du un une et est en que qui dans pour pas sur au aux avec ce il elle ils par plus ne se sont
    son sa ses a été cette mais ou où comme nous vous leur être avait ont deux selon entre après aussi lors sans dit`),
  ],
  [
    "es",
    wordSet(`de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
    este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque dijo`),
  ],
  [
    "pt",
    wordSet(`de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando
    muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas esse eles foi são está disse`),
  ],
  [
    "it",
    wordSet(`di e il la che in un a per è una sono con non del della da le si dei i al nel alla più anche come lo ha gli ma
    dal se delle o nella sul questo ai hanno stato essere suo due dalla tra fra degli dopo era ci sua detto`),
  ],
  [
    "ro",
    wordSet(`de și în a la cu pe nu că o din un se care mai este să pentru sunt au fi ce al ca dar lui ei sau fost această
    prin după acest această către până iar foarte două spus`),
  ],
  [
    "ca",
    wordSet(`de la i que el en a els les del un per amb no una es al dels ha és més com va seva aquest aquesta són però
    també ser han entre seu dos sobre fins`),
  ],
  [
    "pl",
    wordSet(`w i na z do się nie że to jest o jak po za od co ale dla przez przed już był tym jego przy oraz być może
    które który która tylko są ma czy jednak został powiedział było tego pod`),
  ],
  [
    "cs",
    wordSet(`a v na se je že s z do to o k i za by jako pro po ve jsou který ale podle od jeho byl bylo také při až nebo
    která které už jen před řekl jsme své být aby ještě kteří`),
  ],
  [
    "sk",
    wordSet(`a v na sa je že s z do to o k i za by ako pre po vo sú ktorý ale podľa od jeho bol bolo aj pri až alebo ktorá
    ktoré už len pred povedal sme svoje byť aby ešte ktorí nie`),
  ],
  [
    "sl",
    wordSet(`in je na v se da so za z ki pa od tudi ni s kot bi po do pri ali še bo bil bila bilo med ter zaradi sta lahko
    dejal več pred`),
  ],
  [
    "hr",
    wordSet(`je u i na se da su za od koji koja nije ali kako bi će s o iz što tko gdje prije nakon tijekom također kazao
    rekao kazala svibnja bez samo ili već vrijeme uvijek tisuća glede predsjednik`),
  ],
  [
    "bs",
    wordSet(`je u i na se da su za od koji koja nije ali kako bi će s o iz šta ko gdje prije nakon tokom također kazao
    rekao bez samo ili već vrijeme uvijek hiljada predsjednik saopćio`),
  ],
  [
    "sr",
    wordSet(`je u i na se da su za od koji koja nije ali kako bi će s o iz šta ko gde pre posle tokom takođe rekao kazao
    bez samo ili već vreme uvek hiljada predsednik saopštio saopštila ovde
    је у и на се да су за од који која није али како би ће с о из шта ко где пре после током такође рекао казао без само или
    већ време увек председник саопштио овде`),
  ],
  [
    "hu",
    wordSet(`a az és hogy nem is egy ez azt meg de csak volt mint már ha még ki vagy el szerint lehet kell azonban után
    lesz van minden ezt majd mert pedig két amely között`),
  ],
  [
    "tr",
    wordSet(`ve bir bu da de için ile olarak daha çok olan gibi en ne ama o kadar sonra var değil ki her olduğunu dedi
    ise göre bin iki söyledi oldu kendi`),
  ],
  [
    "id",
    wordSet(`yang dan di dari untuk dengan pada ini itu akan telah tidak dalam oleh adalah sebagai juga bahwa karena
    kepada mereka ada bisa saat sudah namun kata mengatakan ke para tersebut menjadi lebih sementara`),
  ],
  [
    "ms",
    wordSet(`yang dan di dari untuk dengan pada ini itu akan telah tidak dalam oleh adalah sebagai juga bahawa kerana
    kepada mereka ada boleh ketika sudah namun kata berkata ke para tersebut menjadi lebih manakala beliau iaitu daripada
    ialah kerajaan`),
  ],
  [
    "tl",
    wordSet(`ang ng sa na mga at ay si ni para hindi kay nang niya ito siya dahil kung may pa lang din naman ko mo ayon
    noong`),
  ],
  [
    "sw",
    wordSet(`na ya wa kwa ni la za katika kuwa hii huo hiyo alisema wake yake kama cha baada pia watu lakini hayo`),
  ],
  [
    "ru",
    wordSet(`и в не на что он с как по это но из у за от о к же для до бы был была было были его её так мы они она вы я
    только уже если или когда также при чтобы после сегодня между сказал заявил который этом этого`),
  ],
  [
    "uk",
    wordSet(`і в не на що він з як по це але із у за від про та й для до би був була було були його її так ми вони вона
    я тільки вже якщо або коли також при щоб після сьогодні між сказав заявив який цього`),
  ],
  [
    "be",
    wordSet(`і ў не на што ён з як па гэта але у за ад пра ды для да бы быў была было былі яго яе так мы яны яна я толькі
    ужо калі або таксама пры каб пасля сёння паміж сказаў заявіў які`),
  ],
  [
    "bg",
    wordSet(`и в не на че той с като по това но от у за към о или до би беше бяха е са се да го му й така ние те тя аз
    само вече ако когато също при след днес между каза заяви който ще си със във`),
  ],
  [
    "mk",
    wordSet(`и во не на дека тој со како по тоа но од за кон или до би беше беа е се да го му така ние тие таа јас само
    веќе ако кога исто при по денес меѓу рече изјави кој ќе што`),
  ],
]);

/** Letters of alphabets in which one letter rules a language out. */
export const alphabets: Readonly<Record<string, RegExp>> = {
  ru: /^[а-яё]+$/u,
  uk: /^[а-щьюяєіїґ’'ʼ]+$/u,
  be: /^[абвгдеёжзійклмнопрстуўфхцчшыьэюя’'ʼ]+$/u,
  bg: /^[а-ъьюя]+$/u,
  // Serbian is written in Latin letters too.
  sr: /^(?:[абвгдђежзијклљмнњопрстћуфхцчџш]+|\p{Script=Latin}+)$/u,
  mk: /^[абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ]+$/u,
};
