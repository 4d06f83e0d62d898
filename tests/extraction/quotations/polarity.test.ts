import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("what a speaker denies", () => {
  test.each<[string, readonly string[]]>([
    ["Olu Banda denied that the dam had failed.", ["DENIED INDIRECT Olu Banda: the dam had failed"]],
    ["Olu Banda denies the dam has failed.", ["DENIED INDIRECT Olu Banda: the dam has failed"]],
    [
      "Ivo Marek rejected claims that Norland spies on its neighbours.",
      ["DENIED INDIRECT Ivo Marek: Norland spies on its neighbours"],
    ],
    ["The ministry dismissed allegations that votes were bought.", ["DENIED INDIRECT The ministry: votes were bought"]],
    ["The army rejects accusations it shelled the town.", ["DENIED INDIRECT The army: it shelled the town"]],
    [
      "Rao refuted suggestions that the deal was dead, saying talks would go on.",
      ["DENIED INDIRECT Rao: the deal was dead", "INDIRECT Rao: talks would go on"],
    ],
    [
      "The opposition disputed the government's claim that wages had risen.",
      ["DENIED INDIRECT The opposition: wages had risen"],
    ],
    [
      'The palace dismissed reports that the king had fled as "nonsense".',
      ["DENIED INDIRECT The palace: the king had fled"],
    ],
    [
      "Claims that the dam was unsafe were rejected by the ministry.",
      ["DENIED INDIRECT the ministry: the dam was unsafe"],
    ],
    ["She denied saying that the school would close.", ["DENIED INDIRECT She: the school would close"]],
    ["The firm denies having said that the toys were safe.", ["DENIED INDIRECT The firm: the toys were safe"]],
    ["He did not say the bank was bankrupt.", ["DENIED INDIRECT He: the bank was bankrupt"]],
    ["She never said she would run.", ["DENIED INDIRECT She: she would run"]],
    ["Norvo has not claimed that the drug is safe.", ["DENIED INDIRECT Norvo: the drug is safe"]],
    ["Mr Rao does not believe the law is fair.", ["DENIED INDIRECT Mr Rao: the law is fair"]],
    ['He never said "I quit".', ["DENIED DIRECT He: I quit"]],
    ['The club denied "any wrongdoing".', ["DENIED MIXED The club: any wrongdoing"]],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});

describe("what a speaker asks", () => {
  test.each<[string, readonly string[]]>([
    ["Lim asked whether the mayor would resign.", ["QUESTIONED INDIRECT Lim: whether the mayor would resign"]],
    ["Lim asked if the road was open.", ["QUESTIONED INDIRECT Lim: if the road was open"]],
    [
      "Senator Ito questioned whether the plan was legal.",
      ["QUESTIONED INDIRECT Senator Ito: whether the plan was legal"],
    ],
    ["Holm wondered whether anyone would come.", ["QUESTIONED INDIRECT Holm: whether anyone would come"]],
    ["The board doubts that the mine will open.", ["QUESTIONED INDIRECT The board: the mine will open"]],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});

describe("what a speaker asserts", () => {
  test.each<[string, readonly string[]]>([
    ["Rosa Lim said he did not know the man.", ["INDIRECT Rosa Lim: he did not know the man"]],
    [
      "Rosa Lim said she had never said that the river was safe.",
      ["INDIRECT Rosa Lim: she had never said that the river was safe"],
    ],
    ['Banda denied it: "It is false," he said.', ["DIRECT he: It is false"]],
    ['Banda denied the charge. "It is false," he said.', ["DIRECT he: It is false"]],
    ["He did not only say that it was late.", ["INDIRECT He: it was late"]],
    ["The union asked that the talks be held in May.", ["INDIRECT The union: the talks be held in May"]],
    ['"Is it over?" asked Rosa Lim.', ["DIRECT Rosa Lim: Is it over?"]],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
