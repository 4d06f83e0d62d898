import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("who passes the words on", () => {
  test.each<[string, readonly string[]]>([
    [
      "Russia's defence ministry said its forces had destroyed four drones over the Black Sea, TASS reported.",
      ["INDIRECT Russia's defence ministry via TASS: its forces had destroyed four drones over the Black Sea"],
    ],
    [
      '"It\'s a disaster," Mr Smith told the BBC. "We have lost everything."',
      ["DIRECT Mr Smith via the BBC: It's a disaster", "DIRECT Mr Smith via the BBC: We have lost everything."],
    ],
    [
      '"It\'s a disaster," Mr Smith told the BBC, adding that he had lost his home.',
      ["DIRECT Mr Smith via the BBC: It's a disaster", "INDIRECT Mr Smith: he had lost his home"],
    ],
    [
      "He was quoted by state news agency Xinhua as saying that the two sides should respect each other.",
      ["INDIRECT He via state news agency Xinhua: the two sides should respect each other"],
    ],
    [
      '"China will never seek hegemony," Xi was quoted as saying by Xinhua.',
      ["DIRECT Xi via Xinhua: China will never seek hegemony"],
    ],
    [
      'Xinhua quoted Li as saying: "China will open its doors wider."',
      ["DIRECT Li via Xinhua: China will open its doors wider."],
    ],
    [
      "Rescue teams have found no survivors, local media reported on Sunday, citing the civil protection agency.",
      ["INDIRECT the civil protection agency via local media: Rescue teams have found no survivors"],
    ],
    [
      "Reuters reported, citing two people familiar with the matter, that the company was in talks with banks.",
      ["INDIRECT two people via Reuters: the company was in talks with banks"],
    ],
    [
      "Two sources familiar with the matter told Reuters the deal could be announced as early as Monday.",
      ["INDIRECT Two sources via Reuters: the deal could be announced as early as Monday"],
    ],
    [
      "The deal could be announced as early as Monday, two sources told Reuters.",
      ["INDIRECT two sources via Reuters: The deal could be announced as early as Monday"],
    ],
    [
      '"What we are currently experiencing is the brain death of NATO," French President Emmanuel Macron told The Economist in an interview published on Thursday.',
      [
        "DIRECT French President Emmanuel Macron via The Economist: What we are currently experiencing is the brain death of NATO",
      ],
    ],
    [
      "Ms Lee told the South China Morning Post she feared for her safety.",
      ["INDIRECT Ms Lee via the South China Morning Post: she feared for her safety"],
    ],
    [
      "The Times of India reported that the minister, quoting officials, said the dam was safe.",
      ["INDIRECT the minister via The Times of India: the dam was safe"],
    ],
    [
      'The Russian foreign ministry\'s spokeswoman, Maria Zakharova, told RIA Novosti that the accusations were "nonsense".',
      ['MIXED Maria Zakharova via RIA Novosti: the accusations were "nonsense"'],
    ],
    ['He shouted "Allahu Akbar" before opening fire, witnesses said.', ["DIRECT He via witnesses: Allahu Akbar"]],
    [
      'He shouted "Allahu Akbar" before opening fire, according to witnesses.',
      ["DIRECT He via witnesses: Allahu Akbar"],
    ],
    [
      'The museum\'s director, Jane Smith, told Wikinews: "We hope to reopen soon."',
      ["DIRECT Jane Smith via Wikinews: We hope to reopen soon."],
    ],
    [
      '"Whatever is happening is wrong," PTI quoted him as saying.',
      ["DIRECT him via PTI: Whatever is happening is wrong"],
    ],
    [
      "Trump told Fox News' Sean Hannity that he \"didn't need to rush this\" and that China was to blame.",
      ["MIXED Trump via Fox News' Sean Hannity: he \"didn't need to rush this\" and that China was to blame"],
    ],
    [
      'Mugabe\'s nephew told AFP that the former president was "in good spirits".',
      ['MIXED Mugabe\'s nephew via AFP: the former president was "in good spirits"'],
    ],
    [
      '"It was like a war zone," a resident told Al Jazeera by phone from Aleppo.',
      ["DIRECT a resident via Al Jazeera: It was like a war zone"],
    ],
    [
      "Rami Abdel Rahman, the head of the Observatory, told AFP the toll included children.",
      ["INDIRECT Rami Abdel Rahman via AFP: the toll included children"],
    ],
    [
      "Yonhap news agency reported that the missiles flew 450 km, citing military officials.",
      ["INDIRECT military officials via Yonhap news agency: the missiles flew 450 km"],
    ],
    [
      "The missiles flew 450 km, Yonhap reported, citing military officials.",
      ["INDIRECT military officials via Yonhap: The missiles flew 450 km"],
    ],
    ['Mr Moon\'s office quoted him as saying: "Peace has come."', ["DIRECT him via Mr Moon's office: Peace has come."]],
    ['"Peace has come," Mr Moon\'s office quoted him as saying.', ["DIRECT him via Mr Moon's office: Peace has come"]],
    [
      'Peskov, Putin\'s spokesman, told journalists it was "very positive news", the TASS news agency reported.',
      ['MIXED Peskov via the TASS news agency: it was "very positive news"'],
    ],
    [
      'Kim said that he would "seriously contemplate the interesting content", according to KCNA.',
      ['MIXED Kim via KCNA: he would "seriously contemplate the interesting content"'],
    ],
    ['"It is excellent," he told his aides, according to state media.', ["DIRECT he via state media: It is excellent"]],
    ['Kim told his aides it was "excellent", state media said.', ['MIXED Kim via state media: it was "excellent"']],
    [
      'Trump called her "a third-rate politician," she told reporters.',
      ["MIXED Trump via she: a third-rate politician"],
    ],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
