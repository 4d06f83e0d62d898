import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("what a speaker denies", () => {
  test.each<[string, readonly string[]]>([
    ["Kofi Asare denied that the dam had failed.", ["DENIED INDIRECT Kofi Asare: the dam had failed"]],
    ["Kofi Asare denies the dam has failed.", ["DENIED INDIRECT Kofi Asare: the dam has failed"]],
    [
      "Jan Brok rejected claims that Norland spies on its neighbours.",
      ["DENIED INDIRECT Jan Brok: Norland spies on its neighbours"],
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
    ["He did not say the mill was insolvent.", ["DENIED INDIRECT He: the mill was insolvent"]],
    ["She never said she had won.", ["DENIED INDIRECT She: she had won"]],
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
    ["Orr asked whether the mayor would resign.", ["QUESTIONED INDIRECT Orr: whether the mayor would resign"]],
    ["Orr asked if the road was open.", ["QUESTIONED INDIRECT Orr: if the road was open"]],
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
    ["Tess Orr said he did not know the man.", ["INDIRECT Tess Orr: he did not know the man"]],
    [
      "Tess Orr said she had never said that the river was safe.",
      ["INDIRECT Tess Orr: she had never said that the river was safe"],
    ],
    ['Asare denied it: "It is false," he said.', ["DIRECT he: It is false"]],
    ['Asare denied the charge. "It is false," he said.', ["DIRECT he: It is false"]],
    ["He did not only say that it was late.", ["INDIRECT He: it was late"]],
    ["The union asked that the talks be held in May.", ["INDIRECT The union: the talks be held in May"]],
    ['"Is it over?" asked Tess Orr.', ["DIRECT Tess Orr: Is it over?"]],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
