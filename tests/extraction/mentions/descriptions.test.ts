import { describe, expect, test } from "vitest";
import { chains, kinds, read } from "./referents-of.ts";

type Row = readonly [text: string, ...expected: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe("an apposition means what it explains", () => {
  test.each(
    rows([
      ["Karim Basuki, spokesman for the military, left.", "Karim Basuki = spokesman for the military"],
      ["The team's coach, Reza Farahani, spoke.", "The team's coach = Reza Farahani"],
      ["Robby Mook, 36, the campaign manager, spoke.", "Robby Mook = the campaign manager"],
      ["Kenneth Moxley, an attorney, won. The attorney left.", "Kenneth Moxley = an attorney = The attorney"],
      ["Mary Barra is the chief executive of GM.", "Mary Barra = the chief executive of GM"],
      ["He met Angela Merkel, officials and reporters."],
      ["After he met Angela Merkel, the president left."],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("a person described by office, country or age", () => {
  test.each(
    rows([
      [
        "French President Emmanuel Macron spoke. The French leader left.",
        "French President Emmanuel Macron = The French leader",
        "French = French",
      ],
      ["Prime Minister Ana Brnabic spoke. The prime minister left.", "Prime Minister Ana Brnabic = The prime minister"],
      ["Kremlin spokesman Dmitry Peskov spoke. The spokesman left.", "Kremlin spokesman Dmitry Peskov = The spokesman"],
      ["Justice Adeniyi Adebajo ruled. The judge left.", "Justice Adeniyi Adebajo = The judge"],
      ["Neil Basu, 52, spoke. The 52-year-old resigned.", "Neil Basu = The 52-year-old"],
      ["Sen. Bernie Sanders spoke. The senator left.", "Sen. Bernie Sanders = The senator"],
      ["Foreign Minister Igor Crnadak spoke. The defence minister left."],
      ["President Ana Brnabic spoke. The former president left."],
      ["Prime Minister Theresa May spoke. The Labour leader left."],
      ["French President Emmanuel Macron spoke. The Russian leader left."],
      ["Spokeswoman Ann Reed spoke. The spokesman left."],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("a description goes on to what it is of", () => {
  test.each([
    ["A spokesman for the council left.", ["A spokesman for the council"]],
    [
      "A spokesperson for the Federal Emergency Management Agency left.",
      ["A spokesperson for the Federal Emergency Management Agency"],
    ],
    ["A senior official at the Ministry of Finance left.", ["A senior official at the Ministry of Finance"]],
    ["The director of the department of surgery left.", ["The director of the department of surgery"]],
    [
      "Officials from the World Health Organization in Geneva left.",
      ["Officials from the World Health Organization in Geneva"],
    ],
    ["A spokesman for the council in a statement blamed rain.", ["A spokesman for the council"]],
    ["Engineers at all times wore helmets.", ["Engineers"]],
  ])("%s", (text, expected) => {
    const { referents } = read(text);
    const people = referents.flatMap(({ kind, description }) => (kind === "PERSON" ? (description ?? []) : []));
    expect(people).toEqual(expected);
  });

  test("and the thing itself stays a mention of its own", () => {
    expect(kinds("A spokesman for the Nigerian Army left.")).toEqual(["ORGANIZATION Nigerian Army", "COUNTRY Nigeria"]);
  });

  test("a name takes nothing with it", () => {
    expect(read("Kim of North Korea left.").mentions.map(({ text }) => text)).toEqual(["Kim", "North Korea"]);
  });
});

test("a ministry abroad is named with its place", () => {
  expect(kinds("The Ministry of Health in Gaza closed.")).toEqual([
    "ORGANIZATION Ministry of Health in Gaza",
    "PLACE Gaza",
  ]);
});

describe("an office in a sentence of another year", () => {
  test.each([
    ["In 2011 the Russian president said he agreed.", "dmitry-medvedev"],
    ['"I agree," the Russian president said in 2011.', "dmitry-medvedev"],
    ["The Russian president said on Friday he agreed.", "vladimir-putin"],
    ["The Russian president, who was elected in 2000, said he agreed.", "vladimir-putin"],
    ["The Russian president said that Russia won in 2010.", "vladimir-putin"],
    ["In 2010, the North Korean leader said he agreed.", "kim-jong-il"],
  ])("%s", (text, slug) => {
    expect(read(text).referents.find(({ kind }) => kind === "PERSON")?.entity?.slug).toBe(slug);
  });
});

test("whom a name explains is nobody named before", () => {
  expect(
    chains(
      "Fijian Prime Minister Voreqe Bainimarama left. The opposition leader, Sitiveni Rabuka of the People's Alliance, stayed. He smiled.",
    ),
  ).toEqual(["The opposition leader = Sitiveni Rabuka = He"]);
  expect(chains("The team's coach, Greg Howarth, left. His school coach, Benedict Fonseka, stayed.")).toEqual([
    "The team's coach = Greg Howarth = His",
    "His school coach = Benedict Fonseka",
  ]);
  expect(chains("Her editor of four decades, Piers Dunmore, left.")).toEqual(["Her editor = Piers Dunmore"]);
});

test("a counterpart holds the same office in the country that is named", () => {
  expect(
    chains("French President Emmanuel Macron called his Japanese counterpart. Japanese President Yuko Mori agreed."),
  ).toEqual([
    "French President Emmanuel Macron = his",
    "his Japanese counterpart = Japanese President Yuko Mori",
    "Japanese = Japanese",
  ]);
});

describe("a body described by what it is", () => {
  test.each(
    rows([
      ["Barclays Plc fell. The bank blamed costs. The company closed.", "Barclays Plc = The bank = The company"],
      ["Kenya Airways Ltd grew. The airline hired.", "Kenya Airways Ltd = The airline"],
      ["The Ministry of Health closed. The ministry was shut.", "The Ministry of Health = The ministry"],
      ["The Boston Globe closed. The newspaper was old.", "The Boston Globe = The newspaper"],
      ["The Ministry of Health closed. The company was shut."],
      ["The Boston Globe closed. The agency was shut."],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("a writer's other words for whom he has just quoted", () => {
  test.each(
    rows([
      ["Jurgen Klopp disagreed. The German said it was over.", "Jurgen Klopp = The German"],
      ["Josep Borrell spoke. The 75-year-old Spaniard left.", "Josep Borrell = The 75-year-old Spaniard"],
      ["Ole Solskjaer said his team won. The Norwegian said so.", "Ole Solskjaer = his = The Norwegian"],
      ["Friedrich Merz said he won. The conservative said it was fun.", "Friedrich Merz = he = The conservative"],
      [
        "President Volodymyr Zelenskiy left. The Ukrainian leader was tired.",
        "President Volodymyr Zelenskiy = The Ukrainian leader",
      ],
      ["James Comer said he won. The official said it was fun.", "James Comer = he"],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("relatives", () => {
  test.each(
    rows([
      [
        "Erastus Akingbola spoke. His wife, Anthonia, wept. Mrs Akingbola left.",
        "Erastus Akingbola = His",
        "His wife = Anthonia = Mrs Akingbola",
      ],
      ["The girl's father, Miguel, wept. Mayor Don Reed left.", "The girl's father = Miguel"],
      [
        "Serena Williams beat her sister Venus. Venus Williams left.",
        "Serena Williams = her",
        "her sister Venus = Venus Williams",
      ],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

test("an office of a place is explained by the name after it", () => {
  expect(chains("Ukraine's ambassador to Germany, Andrij Melnyk, left.")).toEqual([
    "Ukraine's ambassador to Germany = Andrij Melnyk",
  ]);
});
