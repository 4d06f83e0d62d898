import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("marks around some of the words", () => {
  test.each([
    ['Trump called the report "fake news" and accused the paper of bias.', 'MIXED Trump: the report "fake news"'],
    [
      'She described the ruling as "a victory for common sense".',
      'MIXED She: the ruling as "a victory for common sense"',
    ],
    [
      'Amnesty International condemned the "shameful" execution of two men in Saudi Arabia.',
      'MIXED Amnesty International: Amnesty International condemned the "shameful" execution of two men in Saudi Arabia',
    ],
    [
      'Raab told MPs the treaty would be suspended "immediately and indefinitely".',
      'MIXED Raab: the treaty would be suspended "immediately and indefinitely"',
    ],
    [
      'Mr Johnson will tell the conference that Britain must "get Brexit done".',
      'MIXED Mr Johnson: Britain must "get Brexit done"',
    ],
    [
      'Zarif tweeted that the sanctions were "economic terrorism".',
      'MIXED Zarif: the sanctions were "economic terrorism"',
    ],
    [
      'Iran\'s foreign minister, Mohammad Javad Zarif, who is on a visit to Tokyo, said his country was exercising "maximum restraint".',
      'MIXED Mohammad Javad Zarif: his country was exercising "maximum restraint"',
    ],
    [
      'Mr Modi, 68, thanked voters and said their support was "a historic mandate".',
      'MIXED Mr Modi: their support was "a historic mandate"',
    ],
    ['Asked about the report, Psaki said she had "nothing to add".', 'MIXED Psaki: she had "nothing to add"'],
    [
      'He said he was "deeply sorry" and would "cooperate fully".',
      'MIXED He: he was "deeply sorry" and would "cooperate fully"',
    ],
    [
      'The president, in an interview with Le Monde published on Sunday, said NATO was experiencing "brain death".',
      'MIXED The president: NATO was experiencing "brain death"',
    ],
    [
      'Turkey\'s Erdogan vowed on Sunday to "crush the heads" of Kurdish fighters.',
      "MIXED Turkey's Erdogan: Turkey's Erdogan vowed on Sunday to \"crush the heads\" of Kurdish fighters",
    ],
    ['He denied the charge, calling it "absurd".', "MIXED He: absurd"],
    ['It is "a great day for Malta", said the minister.', 'MIXED the minister: It is "a great day for Malta"'],
    [
      'Mr Khan said the attack was "utterly sickening" and promised extra police patrols.',
      'MIXED Mr Khan: the attack was "utterly sickening"',
    ],
    [
      'Labour\'s shadow chancellor John McDonnell said Mr Hammond had "no answers".',
      'MIXED Labour\'s shadow chancellor John McDonnell: Mr Hammond had "no answers"',
    ],
    ['She told the jury she had been "too frightened to speak".', 'MIXED She: she had been "too frightened to speak"'],
    [
      'A neighbour, who did not want to give her name, described the family as "very quiet".',
      'MIXED A neighbour: the family as "very quiet"',
    ],
    [
      'President Xi Jinping has called the Belt and Road Initiative "the project of the century".',
      'MIXED President Xi Jinping: the Belt and Road Initiative "the project of the century"',
    ],
    ['Beijing has dismissed such criticism as "groundless".', 'MIXED Beijing: such criticism as "groundless"'],
    [
      'In a statement, it apologised "unreservedly" to the families.',
      'MIXED it: it apologised "unreservedly" to the families',
    ],
    [
      'Buckingham Palace said that the Queen was "saddened" by the news.',
      'MIXED Buckingham Palace: the Queen was "saddened" by the news',
    ],
    [
      'The first minister said there was "not a shred of evidence" to support the claim, while the Scottish Conservatives demanded an inquiry.',
      'MIXED The first minister: there was "not a shred of evidence" to support the claim',
    ],
    [
      'Prime Minister Scott Morrison on Thursday apologised "unreservedly".',
      'MIXED Prime Minister Scott Morrison: Prime Minister Scott Morrison on Thursday apologised "unreservedly"',
    ],
    [
      'NTSB spokesman Peter Knudson said that "it is too early to say" what caused the crash.',
      'MIXED NTSB spokesman Peter Knudson: "it is too early to say" what caused the crash',
    ],
    [
      'Addressing a rally in Kolkata, Mr. Shah said the Act was "for giving citizenship".',
      'MIXED Mr. Shah: the Act was "for giving citizenship"',
    ],
    [
      'The Congress leader alleged that the government was "anti-farmer".',
      'MIXED The Congress leader: the government was "anti-farmer"',
    ],
    [
      'Trump said Monday he would sign the bill, which he called "terrific."',
      'MIXED Trump: he would sign the bill, which he called "terrific."',
    ],
    [
      'Under the deal, "all parties shall refrain from violence", the text says.',
      'MIXED the text: Under the deal, "all parties shall refrain from violence"',
    ],
    ['The resolution calls for an "immediate ceasefire".', "MIXED The resolution: immediate ceasefire"],
    ['Mr Khama (left) said Botswana was "open for business".', 'MIXED Mr Khama: Botswana was "open for business"'],
    [
      'State news agency SANA said that air defences had "confronted an Israeli aggression".',
      'MIXED State news agency SANA: air defences had "confronted an Israeli aggression"',
    ],
    ['The researchers wrote that bees "can learn to count".', 'MIXED The researchers: bees "can learn to count"'],
    [
      'The team won 3-0 and "it could have been more", according to manager Jürgen Klopp.',
      'MIXED manager Jürgen Klopp: The team won 3-0 and "it could have been more"',
    ],
    [
      'The chancellor said “there is no alternative" to the plan.',
      'MIXED The chancellor: “there is no alternative" to the plan',
    ],
    ['Kim was "ready to talk", Moon said after the meeting.', 'MIXED Moon: Kim was "ready to talk"'],
    [
      'Moon said Kim was "ready to talk" and had agreed to meet Trump "by May".',
      'MIXED Moon: Kim was "ready to talk" and had agreed to meet Trump "by May"',
    ],
    ['The two men shook hands, and Kim said he felt "a swirl of emotion".', 'MIXED Kim: he felt "a swirl of emotion"'],
    ['Kim crossed the border, saying he felt "a swirl of emotion".', 'MIXED Kim: he felt "a swirl of emotion"'],
    [
      'The statement said both sides would "work towards denuclearisation".',
      'MIXED The statement: both sides would "work towards denuclearisation"',
    ],
    [
      'However, the opposition dismissed the statement as "a political show".',
      'MIXED the opposition: the statement as "a political show"',
    ],
    [
      'Hong Joon-pyo, leader of the Liberty Korea Party, called it "a show of fake peace".',
      "MIXED Hong Joon-pyo: a show of fake peace",
    ],
    [
      'Japan\'s prime minister, Shinzo Abe, said he hoped North Korea would take "concrete steps".',
      'MIXED Shinzo Abe: he hoped North Korea would take "concrete steps"',
    ],
    [
      'The United States hopes the talks will "achieve progress", the White House said in a statement.',
      'MIXED the White House: The United States hopes the talks will "achieve progress"',
    ],
    [
      'White House press secretary Sarah Sanders said it was "hopeful that talks will achieve progress".',
      'MIXED White House press secretary Sarah Sanders: it was "hopeful that talks will achieve progress"',
    ],
    [
      'UN chief Antonio Guterres "applauds the courage and leadership" of the two men, his spokesman said.',
      'MIXED his spokesman: UN chief Antonio Guterres "applauds the courage and leadership" of the two men',
    ],
    ['The film "The Interview" angered Pyongyang, which called it "an act of war".', "MIXED Pyongyang: an act of war"],
    [
      'The newspaper Rodong Sinmun said in a commentary that the US should "roll back its hostile policy".',
      'MIXED The newspaper Rodong Sinmun: the US should "roll back its hostile policy"',
    ],
    [
      'In a commentary carried by KCNA, Rodong Sinmun accused Washington of "double-dealing".',
      "MIXED Rodong Sinmun: double-dealing",
    ],
    [
      'KCNA said Kim "highly appreciated" the letter and would "seriously contemplate" its content.',
      'MIXED KCNA: Kim "highly appreciated" the letter and would "seriously contemplate" its content',
    ],
    ['The deal is, in the words of the minister, "a triumph".', "MIXED the minister: a triumph"],
    [
      'Chief Mike Jones says that people who stay "are risking their lives".',
      'MIXED Chief Mike Jones: people who stay "are risking their lives"',
    ],
    [
      'Governor Brown declared that California was "in a new normal".',
      'MIXED Governor Brown: California was "in a new normal"',
    ],
    ['Jane, 34, says she lost "everything".', 'MIXED Jane: she lost "everything"'],
    ['Hill says the sky "turned black at noon".', 'MIXED Hill: the sky "turned black at noon"'],
    ['Sen. Chris Murphy, D-Conn., tweeted that it was "a dark day."', 'MIXED Sen. Chris Murphy: it was "a dark day."'],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});
