import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe.each<[string, readonly (readonly [string, readonly string[]])[]]>([
  [
    "the verb before its speaker",
    [
      [
        "Rents will keep climbing, said Mira Castell, who runs a tenants' union in Varna.",
        ["INDIRECT Mira Castell: Rents will keep climbing"],
      ],
      [
        "The harvest could be the worst in ten years, warned Dorte Lind, an agronomist at the Falster Institute.",
        ["INDIRECT Dorte Lind: The harvest could be the worst in ten years"],
      ],
      [
        "Engineers ignored the alarm, said a person familiar with the report, adding that nobody had been trained.",
        ["INDIRECT a person: Engineers ignored the alarm", "INDIRECT a person: nobody had been trained"],
      ],
      ["Profits halved, said the bank.", ["INDIRECT the bank: Profits halved"]],
    ],
  ],
  [
    "the report in the middle",
    [
      [
        "Small orchards, said Petrov, are losing money every year.",
        ["INDIRECT Petrov: Small orchards … are losing money every year"],
      ],
      [
        "The clerk had not, Mr Vane went on, been paid since March.",
        ["INDIRECT Mr Vane: The clerk had not … been paid since March"],
      ],
      [
        "If the levee breaks, she noted, the school will be cut off.",
        ["INDIRECT she: If the levee breaks … the school will be cut off"],
      ],
    ],
  ],
  [
    "a source without a comma",
    [
      [
        "According to the Coast Guard about 60 boats were lost in the storm.",
        ["INDIRECT the Coast Guard: about 60 boats were lost in the storm"],
      ],
      [
        "According to the Harbour Board over 900 people had been moved.",
        ["INDIRECT the Harbour Board: over 900 people had been moved"],
      ],
    ],
  ],
  [
    "a name under the words",
    [
      [
        "“My commute takes twice as long as it did last year.” — Hedda Brun, teacher",
        ["DIRECT Hedda Brun: My commute takes twice as long as it did last year."],
      ],
      [
        "“We lost the whole garden to the salt.”\n― Emil Okoro, retired pilot\n\nThe sea wall broke in May.",
        ["DIRECT Emil Okoro: We lost the whole garden to the salt."],
      ],
      [
        '"Nobody asked us what we wanted here." - Lucia Ferrante',
        ["DIRECT Lucia Ferrante: Nobody asked us what we wanted here."],
      ],
      ['"Quiet town elects a dog" — The Falster Post, May 5, 2008', []],
    ],
  ],
  [
    "words announced by the sentence before",
    [
      [
        "The agency published its rules.\n\nDirector Hana Sedlak said:\n\nAnglers have asked for clarity. Now they have it.\n\nThe rules take effect in June.",
        ["INDIRECT Director Hana Sedlak: Anglers have asked for clarity. Now they have it"],
      ],
      [
        "The club thanked its volunteers.\n\nAnd from captain Bruno Alves:\n\n“They stood in the rain for us all winter.”",
        ["DIRECT captain Bruno Alves: They stood in the rain for us all winter."],
      ],
      [
        'Governor Ruth Adair issued a statement late on Monday. "Our thoughts are with the crews."',
        ["DIRECT Governor Ruth Adair: Our thoughts are with the crews."],
      ],
      [
        'The diocese of Lund released a letter on the closures. "We did not listen early enough to our parishes."',
        ["DIRECT The diocese: We did not listen early enough to our parishes."],
      ],
    ],
  ],
  [
    "a list",
    [
      [
        "Rector Paula Wenk met parents on Monday. She also said:\n\n- lessons would start at nine\n- buses would be free\n\nParents clapped.",
        ["INDIRECT She: lessons would start at nine", "INDIRECT She: buses would be free"],
      ],
      [
        "Coach Ivo Rast spoke to the press after the match. He added:\n\n• the captain was fit\n• the keeper needed rest",
        ["INDIRECT He: the captain was fit", "INDIRECT He: the keeper needed rest"],
      ],
    ],
  ],
  [
    "a transcript",
    [
      [
        "Q: When did the pump stop?\nA: A little after four. I wrote it down.\nQ: Who was told?\nA: My foreman, at once.",
        ["INDIRECT ?: A little after four. I wrote it down", "INDIRECT ?: My foreman, at once"],
      ],
      [
        "LINDQVIST: The gate was open when you came.\n\nABARA: Wide open. I took a picture.\n\nLINDQVIST: Then who closed it?",
        [
          "INDIRECT LINDQVIST: The gate was open when you came",
          "INDIRECT ABARA: Wide open. I took a picture",
          "INDIRECT LINDQVIST: Then who closed it?",
        ],
      ],
      ["WHEN: Monday at nine.\n\nWHERE: The town hall in Falster.", []],
    ],
  ],
  [
    "what stands between the listener and the words",
    [
      [
        'Judge Nora Falk told Piet Maas, 52: "You had every chance."',
        ["DIRECT Judge Nora Falk: You had every chance."],
      ],
      ['The nurse told the boy, pale with fright: "It is over now."', ["DIRECT The nurse: It is over now."]],
    ],
  ],
  [
    "verbs of every manner of speaking",
    [
      ['"What a mess," fumed Greta Noll.', ["DIRECT Greta Noll: What a mess"]],
      ['"Sit down," scolded the usher.', ["DIRECT the usher: Sit down"]],
      ['"So are you," the goalkeeper, Ivan Bos, shot back.', ["DIRECT Ivan Bos: So are you"]],
      ['"Best day of my life," texted her brother.', ["DIRECT her brother: Best day of my life"]],
      ['"We were simply better," the coach summed up.', ["DIRECT the coach: We were simply better"]],
      [
        "“It was a funeral with fireworks,” quipped the critic.",
        ["DIRECT the critic: It was a funeral with fireworks"],
      ],
      ['The club posted a "sold out" sign.', []],
    ],
  ],
  [
    "dashes for marks",
    [
      ["— We have no bread, the baker, Jules Marin, said.", ["INDIRECT Jules Marin: We have no bread"]],
      ["— The ferry is full, the mate explained.", ["INDIRECT the mate: The ferry is full"]],
    ],
  ],
  [
    "a demand as a noun",
    [
      [
        "Aides said on Friday that the Norlandic demand that the general be tried had not changed.",
        ["INDIRECT Aides: the Norlandic demand that the general be tried had not changed"],
      ],
    ],
  ],
  [
    "verdicts",
    [
      ['Bishop Lobos described the raid as "shameful".', ['MIXED Bishop Lobos: the raid as "shameful"']],
      ['The union called the offer "an insult to nurses".', ['MIXED The union: the offer "an insult to nurses"']],
      ['She referred to the fire as an "unlucky accident".', ['MIXED She: the fire as an "unlucky accident"']],
      ['The court condemned the search as "unlawful".', ['MIXED The court: the search as "unlawful"']],
      ['The mayor called it "a shame".', ["MIXED The mayor: a shame"]],
      [
        'Crews called to the house "found nobody inside," Captain Roth said.',
        ['MIXED Captain Roth: Crews called to the house "found nobody inside,"'],
      ],
    ],
  ],
  [
    "statements as nouns",
    [
      [
        "The institute issued a warning on Friday that the ash would spread.",
        ["INDIRECT The institute: the ash would spread"],
      ],
      ["Senator Boll repeated his claim that the count was false.", ["INDIRECT Senator Boll: the count was false"]],
      ["The band issued a statement that surprised everyone.", []],
    ],
  ],
  [
    "where words end",
    [
      [
        "He told the court he was afraid of the gang, which is known across the region.",
        ["INDIRECT He: he was afraid of the gang"],
      ],
      [
        "Lopez also said that the wells were dry also stating that the pumps had failed.",
        ["INDIRECT Lopez: the wells were dry", "INDIRECT Lopez: the pumps had failed"],
      ],
      [
        'Dean described how the roof fell, "There was a crack," she continued, "and then dust."',
        ["INDIRECT Dean: how the roof fell", "DIRECT she: There was a crack … and then dust."],
      ],
      ["The lamp glowed, indicating that the battery was full.", []],
    ],
  ],
])("%s", (_form, cases) => {
  test.each(cases)("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
