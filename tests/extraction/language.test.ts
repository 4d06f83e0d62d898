import { expect, test } from "vitest";
import { languageOf } from "../../src/extraction/language.ts";

test.each([
  ["en", "The man said that he was tired and would go home."],
  [
    "en",
    "Kim Jong-un, Vladimir Putin, Xi Jinping, Shinzo Abe and Moon Jae-in met Emmanuel Macron in Vladivostok, Khabarovsk and Yuzhno-Sakhalinsk on Thursday, the agency reported.",
  ],
  ["en", "Stocks fell sharply in Tokyo, Seoul and Shanghai on Monday."],
  ["fr", "Le président français a rencontré hier son homologue allemand à Berlin pour parler de la guerre en Ukraine."],
  ["de", "Der Präsident hat gestern in Berlin gesagt, dass die Gespräche gescheitert sind."],
  ["es", "El presidente dijo el jueves que las conversaciones habían fracasado y que no habría más."],
  ["nl", "Hij zei dat de minister morgen naar Den Haag zal gaan voor overleg met de Kamer."],
  ["it", "Il presidente ha detto giovedì che i colloqui sono falliti e non riprenderanno."],
  ["pt", "O presidente disse na quinta-feira que as negociações fracassaram e não serão retomadas."],
  ["id", "Presiden mengatakan pada hari Kamis bahwa pembicaraan telah gagal dan tidak akan dilanjutkan."],
  ["sw", "Rais alisema Alhamisi kuwa mazungumzo yameshindwa na hayataendelea tena wiki hii."],
  ["ru", "Президент сказал в четверг, что переговоры провалились."],
  ["ja", "大統領は木曜日に会談が失敗したと述べた。今後の予定は未定だという。"],
  ["und", "Officials met."],
  ["und", "12345 67890"],
  ["und", ""],
])("%s: %s", (tag, text) => {
  expect(languageOf(text)).toBe(tag);
});

test.each([
  ["en", 'Joop van der Velde and Klaas de Wit met in Den Bosch. "The dike holds," Van der Velde said.'],
  ["en", 'Recep Yıldız, Ekrem Şahin and Kemal Öztürk debated. "Enough," Yıldız said.'],
  ["und", 'Åse Nørby beat Kjell Sæther. "Lucky," Nørby told Dagbladet.'],
  ["und", 'Siti binti Tarudin sang in Kuala Lumpur. "Terima kasih," Siti said.'],
  ["ru", "Сегодня в Москве прошла встреча министров. Они обсудили газ."],
  ["uk", "Сьогодні в Києві відбулася зустріч міністрів. Вони обговорили газ."],
  ["be", "Сёння ў Мінску прайшла сустрэча міністраў. Яны абмеркавалі газ."],
  ["bg", "Министърът каза, че преговорите са се провалили в четвъртък."],
  ["mk", "Претседателот рече дека преговорите пропаднаа во четвртокот."],
  ["sr", "Председник је у четвртак рекао да су разговори пропали."],
  ["sr", "Predsednik je u četvrtak rekao da su razgovori propali, posle čega je otputovao."],
  ["hr", "Predsjednik je u četvrtak kazao da su razgovori propali, nakon čega je tijekom noći otputovao."],
  ["no", "Statsministeren sa torsdag at samtalene hadde brutt sammen og ikke vil bli gjenopptatt."],
  ["da", "Statsministeren sagde torsdag, at samtalerne var brudt sammen og ikke ville blive genoptaget."],
  ["sv", "Statsministern sade på torsdagen att samtalen hade brutit samman och inte kommer att återupptas."],
  ["id", "Presiden mengatakan pada hari Kamis bahwa pembicaraan telah gagal dan tidak akan dilanjutkan."],
  ["ms", "Perdana Menteri berkata pada Khamis bahawa rundingan telah gagal dan tidak akan diteruskan."],
  ["cs", "Prezident ve čtvrtek řekl, že jednání ztroskotala a nebudou pokračovat."],
  ["sk", "Prezident vo štvrtok povedal, že rokovania stroskotali a nebudú pokračovať."],
  ["kk", "Президент бейсенбі күні келіссөздердің сәтсіз аяқталғанын айтты."],
])("close to others, %s: %s", (tag, text) => {
  expect(languageOf(text)).toBe(tag);
});

test("a quotation in another language leaves an English article English", () => {
  const text =
    'The president said: "Nous avons rencontré nos amis et nous sommes contents." He then left for the airport.';
  expect(languageOf(text)).toBe("en");
});

test("only the beginning of a long text is read", () => {
  const english = "The man said that he was tired and would go home. ".repeat(50);
  expect(languageOf(english + "Der Präsident hat das gesagt. ".repeat(1000))).toBe("en");
});
