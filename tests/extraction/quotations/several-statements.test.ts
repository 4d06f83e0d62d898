import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("several statements in a passage", () => {
  test.each<[string, readonly string[]]>([
    [
      "Analysts say the move could backfire, while the central bank insists that inflation is under control.",
      ["INDIRECT Analysts: the move could backfire", "INDIRECT the central bank: inflation is under control"],
    ],
    [
      "Germany's foreign minister said the deal was dead but France said talks would continue.",
      ["INDIRECT Germany's foreign minister: the deal was dead", "INDIRECT France: talks would continue"],
    ],
    [
      '"We\'re very disappointed," said the club\'s captain, James Milner. "We have to learn from this."',
      ["DIRECT James Milner: We're very disappointed", "DIRECT James Milner: We have to learn from this."],
    ],
    [
      '"This is unacceptable", said a spokeswoman for the European Commission, adding that Brussels would respond "firmly and proportionately".',
      [
        "DIRECT a spokeswoman: This is unacceptable",
        'MIXED a spokeswoman: Brussels would respond "firmly and proportionately"',
      ],
    ],
    [
      "“We’re in a good place,” coach John Smith said after Tuesday’s training session. “But we know it won’t be easy.”",
      ["DIRECT coach John Smith: We’re in a good place", "DIRECT coach John Smith: But we know it won’t be easy."],
    ],
    [
      "‘I couldn’t believe it,’ she said. ‘It was like a dream.’",
      ["DIRECT she: I couldn’t believe it", "DIRECT she: It was like a dream."],
    ],
    [
      '"I want to be clear," Obama said. "There is no military solution.\n"We will keep working with our partners."',
      [
        "DIRECT Obama: I want to be clear",
        "DIRECT Obama: There is no military solution. … We will keep working with our partners.",
      ],
    ],
    [
      "Critics argue the law violates human rights, but supporters say it is needed to fight terrorism.",
      ["INDIRECT Critics: the law violates human rights", "INDIRECT supporters: it is needed to fight terrorism"],
    ],
    [
      "State television said 35 people had been killed. It said the bomber was a woman.",
      ["INDIRECT State television: 35 people had been killed", "INDIRECT It: the bomber was a woman"],
    ],
    [
      'Macron said there was "no coordination whatsoever" between the United States and its allies, warning: "We find ourselves for the first time with an American president who doesn\'t share our idea of the European project."',
      [
        'MIXED Macron: there was "no coordination whatsoever" between the United States and its allies',
        "DIRECT Macron: We find ourselves for the first time with an American president who doesn't share our idea of the European project.",
      ],
    ],
    [
      '"They were very quiet," a neighbour said. "You would never have known."',
      ["DIRECT a neighbour: They were very quiet", "DIRECT a neighbour: You would never have known."],
    ],
    [
      'Nigerian police said on Wednesday that they had freed 300 students, saying they had been "chained and beaten".',
      [
        "INDIRECT Nigerian police: they had freed 300 students",
        'MIXED Nigerian police: they had been "chained and beaten"',
      ],
    ],
    [
      '"We\'re going to win," Trump told supporters in Phoenix, Arizona. "We\'re going to win so big."',
      ["DIRECT Trump: We're going to win", "DIRECT Trump: We're going to win so big."],
    ],
    [
      '"Let them come," Museveni told a rally, to cheers. "We are ready for them."',
      ["DIRECT Museveni: Let them come", "DIRECT Museveni: We are ready for them."],
    ],
    [
      'Some said they would boycott the vote; others vowed to "make their voices heard".',
      ["INDIRECT Some: they would boycott the vote", 'MIXED others: others vowed to "make their voices heard"'],
    ],
    [
      '"We are tired," said one protester. "They treat us like animals." Another, holding a flag, said: "Enough is enough."',
      [
        "DIRECT one protester: We are tired",
        "DIRECT one protester: They treat us like animals.",
        "DIRECT Another: Enough is enough.",
      ],
    ],
    [
      '"We were surprised," said lead author Dr Adrian Dyer of RMIT University in Melbourne. "Nobody expected this."',
      ["DIRECT author Dr Adrian Dyer: We were surprised", "DIRECT author Dr Adrian Dyer: Nobody expected this."],
    ],
    [
      '"It could have been more," the German added. "But I\'m happy."',
      ["DIRECT the German: It could have been more", "DIRECT the German: But I'm happy."],
    ],
    [
      '"We will fight on, he said. "We have no choice."',
      ["DIRECT he: We will fight on", "DIRECT he: We have no choice."],
    ],
    [
      'Trump tweeted that talks were going "very well", but officials said no date had been set.',
      ['MIXED Trump: talks were going "very well"', "INDIRECT officials: no date had been set"],
    ],
    [
      "While Trump says talks are going well, experts doubt that Kim will give up his weapons.",
      ["INDIRECT Trump: talks are going well", "QUESTIONED INDIRECT experts: Kim will give up his weapons"],
    ],
    [
      '"I strongly hope that North Korea will take concrete steps," Abe said. Asked whether Japan had been left out, he said: "Absolutely not."',
      ["DIRECT Abe: I strongly hope that North Korea will take concrete steps", "DIRECT he: Absolutely not."],
    ],
    [
      'Analysts remain sceptical. "We have been here before," said Robert Kelly of Pusan National University. "It didn\'t end well."',
      ["DIRECT Robert Kelly: We have been here before", "DIRECT Robert Kelly: It didn't end well."],
    ],
    [
      '"I cried," Lee Sun-ja, 83, who fled the North in 1950, said as she watched the broadcast. "I want to go home before I die."',
      ["DIRECT Lee Sun-ja: I cried", "DIRECT Lee Sun-ja: I want to go home before I die."],
    ],
    [
      "State media said Kim told his aides that the letter was excellent.",
      [
        "INDIRECT State media: Kim told his aides that the letter was excellent",
        "INDIRECT Kim: the letter was excellent",
      ],
    ],
    [
      '"This fire is moving fast," said fire chief Mike Jones, who has fought fires for 30 years. "Please leave now."',
      ["DIRECT fire chief Mike Jones: This fire is moving fast", "DIRECT fire chief Mike Jones: Please leave now."],
    ],
    [
      '"Everything is gone," says Jane, 34. "The house, the cars, everything."',
      ["DIRECT Jane: Everything is gone", "DIRECT Jane: The house, the cars, everything."],
    ],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
