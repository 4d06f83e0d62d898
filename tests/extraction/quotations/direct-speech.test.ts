import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("words in marks are the speaker's own", () => {
  test.each([
    [
      '"We will not negotiate under fire," Ukrainian President Volodymyr Zelenskiy said in a video address late on Tuesday.',
      "DIRECT Ukrainian President Volodymyr Zelenskiy: We will not negotiate under fire",
    ],
    [
      '"The situation is very difficult," said Mohammed Shtayyeh, the prime minister of the Palestinian Authority.',
      "DIRECT Mohammed Shtayyeh: The situation is very difficult",
    ],
    [
      'The plan, he said, "is not worth the paper it is written on".',
      "DIRECT he: is not worth the paper it is written on",
    ],
    ['"I have no idea," she said, "why they came here."', "DIRECT she: I have no idea … why they came here."],
    ['"Why now?" Merkel asked.', "DIRECT Merkel: Why now?"],
    ['"Stop the war!" the crowd chanted.', "DIRECT the crowd: Stop the war!"],
    ['Asked if he would run again, Biden replied: "That is my plan."', "DIRECT Biden: That is my plan."],
    ['As the minister put it, "the party is over".', "DIRECT the minister: the party is over"],
    [
      'In the words of one diplomat, "nobody wants to blink first".',
      "DIRECT one diplomat: nobody wants to blink first",
    ],
    ['"I am innocent", he shouted as police led him away.', "DIRECT he: I am innocent"],
    ['In a tweet, Musk wrote: "Funding secured."', "DIRECT Musk: Funding secured."],
    ['"Funding secured," Musk tweeted.', "DIRECT Musk: Funding secured"],
    [
      'Eyewitness Ahmed Ali: "I saw the plane fall from the sky."',
      "DIRECT Eyewitness Ahmed Ali: I saw the plane fall from the sky.",
    ],
    ['The sign read "No entry".', "DIRECT The sign: No entry"],
    [
      '"We hope the parties will exercise restraint," ministry spokesperson Hua Chunying told a regular press briefing.',
      "DIRECT ministry spokesperson Hua Chunying: We hope the parties will exercise restraint",
    ],
    [
      "The prime minister said: “I have today spoken to the families.\n“I told them that we will never forget.\n“And we won’t.”",
      "DIRECT The prime minister: I have today spoken to the families. … I told them that we will never forget. … And we won’t.",
    ],
    ['The judge told him: "You are a danger to the public."', "DIRECT The judge: You are a danger to the public."],
    [
      'The minister said on Twitter: "Schools will stay closed until September 1."',
      "DIRECT The minister: Schools will stay closed until September 1.",
    ],
    [
      'Merkel disagreed, saying "the French president has found rather drastic words".',
      "DIRECT Merkel: the French president has found rather drastic words",
    ],
    ['Speaking in Berlin, Stoltenberg said: "NATO is strong."', "DIRECT Stoltenberg: NATO is strong."],
    ['"No comment," the spokesman said.', "DIRECT the spokesman: No comment"],
    ['"He\'s our best player," Klopp says of Salah.', "DIRECT Klopp: He's our best player"],
    ['Of the defeat, Klopp said: "We were not good enough."', "DIRECT Klopp: We were not good enough."],
    ['But "the work is not done," warned Guterres.', "DIRECT Guterres: the work is not done"],
    [
      '"The hour is late," he warned, "and the clock is ticking."',
      "DIRECT he: The hour is late … and the clock is ticking.",
    ],
    ['"I did not do it," he pleaded.', "DIRECT he: I did not do it"],
    [
      "\"I know two things: that it's neither forged nor stolen and that it's paper that could be bought in any shop on that street,\" Barrow said.",
      "DIRECT Barrow: I know two things: that it's neither forged nor stolen and that it's paper that could be bought in any shop on that street",
    ],
    [
      'Zakharova said in a Facebook post on Monday that "the West has lost its mind".',
      "DIRECT Zakharova: the West has lost its mind",
    ],
    ['"The West has lost its mind," Zakharova wrote on Facebook.', "DIRECT Zakharova: The West has lost its mind"],
    [
      '"Our thoughts are with the victims," tweeted London mayor Sadiq Khan.',
      "DIRECT London mayor Sadiq Khan: Our thoughts are with the victims",
    ],
    [
      '"I urge all Londoners to stay calm and vigilant," he added.',
      "DIRECT he: I urge all Londoners to stay calm and vigilant",
    ],
    [
      'Detective Superintendent Jane Doe, who is leading the investigation, said: "We are keeping an open mind as to motive."',
      "DIRECT Detective Superintendent Jane Doe: We are keeping an open mind as to motive.",
    ],
    [
      '"Oil prices will stay low," said Fatih Birol, the agency\'s executive director, at a news conference in Paris.',
      "DIRECT Fatih Birol: Oil prices will stay low",
    ],
    ['"The market is oversupplied," Evans wrote in a note to clients.', "DIRECT Evans: The market is oversupplied"],
    [
      '"We see no reason to panic," one trader, who asked not to be named, said.',
      "DIRECT one trader: We see no reason to panic",
    ],
    [
      '"This is a turning point for our industry, and we intend to lead it," Chief Executive Mary Barra told analysts on a conference call.',
      "DIRECT Chief Executive Mary Barra: This is a turning point for our industry, and we intend to lead it",
    ],
    [
      'Defence lawyer Anne Smith told the court: "My client is not a monster."',
      "DIRECT Defence lawyer Anne Smith: My client is not a monster.",
    ],
    [
      '"We will rebuild," vowed Governor Gavin Newsom as he toured the ruined town of Paradise.',
      "DIRECT Governor Gavin Newsom: We will rebuild",
    ],
    [
      'ANC secretary general Ace Magashule told reporters: "We have given him a deadline."',
      "DIRECT ANC secretary general Ace Magashule: We have given him a deadline.",
    ],
    [
      'Boko Haram leader Abubakar Shekau said in a video released on Monday: "We did it."',
      "DIRECT Boko Haram leader Abubakar Shekau: We did it.",
    ],
    [
      'In a statement, the company said: "We apologise unreservedly."',
      "DIRECT the company: We apologise unreservedly.",
    ],
    ['A statement from the palace said: "The Queen is saddened."', "DIRECT A statement: The Queen is saddened."],
    ['"Of course not," she laughs.', "DIRECT she: Of course not"],
    ['"Well," he said, "I suppose so."', "DIRECT he: Well … I suppose so."],
    [
      'Responding to the ruling, ACLU lawyer Lee Gelernt said: "The court has spoken."',
      "DIRECT ACLU lawyer Lee Gelernt: The court has spoken.",
    ],
    ['"There is no tsunami threat," it added.', "DIRECT it: There is no tsunami threat"],
    [
      '"The Act is for giving citizenship, not taking it," Shah said while addressing a rally in Kolkata.',
      "DIRECT Shah: The Act is for giving citizenship, not taking it",
    ],
    [
      '"Russia is ready for dialogue," the Kremlin spokesman stressed.',
      "DIRECT the Kremlin spokesman: Russia is ready for dialogue",
    ],
    [
      'The diplomat noted, "we have always advocated dialogue."',
      "DIRECT The diplomat: we have always advocated dialogue.",
    ],
    ['"I think he\'s doing a great job," Trump said of Kim.', "DIRECT Trump: I think he's doing a great job"],
    ['Pelosi, asked about the remark, said: "The president is wrong."', "DIRECT Pelosi: The president is wrong."],
    ['Mugabe, 93, had earlier said: "I will not go."', "DIRECT Mugabe: I will not go."],
    ['One protester, who gave her name only as Maria, said, "We are tired."', "DIRECT One protester: We are tired."],
    ['"This changes everything" — Adrian Dyer', "DIRECT Adrian Dyer: This changes everything"],
    ["He said: 'We will never surrender.'", "DIRECT He: We will never surrender."],
    ["'We will never surrender,' he said.", "DIRECT he: We will never surrender"],
    ["He said 'no' and walked out.", "DIRECT He: no"],
    ['Asked how he felt, he said simply: "Relieved."', "DIRECT he: Relieved."],
    ['We will fight on," he said.', "DIRECT he: We will fight on"],
    ['"Peace has come," read a banner in Seoul.', "DIRECT a banner: Peace has come"],
    ['A banner in Seoul read: "Peace has come."', "DIRECT A banner: Peace has come."],
    [
      'Kim, who crossed the border on foot, wrote in a guest book: "A new history starts now."',
      "DIRECT Kim: A new history starts now.",
    ],
    [
      'Mr Peskov added: "Today we see that such a direct dialogue has taken place."',
      "DIRECT Mr Peskov: Today we see that such a direct dialogue has taken place.",
    ],
    [
      '"Many around the world were moved," Guterres said through his spokesman, Stephane Dujarric.',
      "DIRECT Guterres: Many around the world were moved",
    ],
    [
      'The spokesman told reporters: "He salutes the courage of the leaders.',
      "DIRECT The spokesman: He salutes the courage of the leaders.",
    ],
    [
      'Others were upbeat. "This is a great start," said John Delury, a professor at Yonsei University in Seoul.',
      "DIRECT John Delury: This is a great start",
    ],
    ['Her son, Park Min, 55, nodded. "We all want that," he said.', "DIRECT he: We all want that"],
    ['"Washington is double-dealing," KCNA said in a commentary.', "DIRECT KCNA: Washington is double-dealing"],
    ['He remembers thinking, "This is it."', "DIRECT He: This is it."],
    ["'It was terrifying,' says Hill, 'and very, very loud.'", "DIRECT Hill: It was terrifying … and very, very loud."],
    ["Mr Hill's wife says: 'We're lucky.'", "DIRECT Mr Hill's wife: We're lucky."],
    [
      'Kenya\'s Uhuru Kenyatta tweeted his condolences: "We stand with the people of Tanzania."',
      "DIRECT Kenya's Uhuru Kenyatta: We stand with the people of Tanzania.",
    ],
    [
      'Asked if he regretted giving Erdogan a "green light," Trump said: "I didn\'t give him a green light."',
      "DIRECT Trump: I didn't give him a green light.",
    ],
    ['The city reasoned, "the users pay a fee" ((it)).', "DIRECT The city: the users pay a fee"],
    ['She sighed: "It\'s over."', "DIRECT She: It's over."],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});
