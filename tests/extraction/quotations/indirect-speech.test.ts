import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe('words told again without marks, after "that"', () => {
  test.each([
    [
      "The company said in a statement that it had suspended production at its plant in Ohio.",
      "INDIRECT The company: it had suspended production at its plant in Ohio",
    ],
    [
      "Police said two men were arrested and that a third suspect remained at large.",
      "INDIRECT Police: two men were arrested and that a third suspect remained at large",
    ],
    [
      "The Kremlin denied that Putin had spoken with Assad.",
      "DENIED INDIRECT The Kremlin: Putin had spoken with Assad",
    ],
    ["The minister promised that taxes would not rise.", "INDIRECT The minister: taxes would not rise"],
    ["Officials warned that the death toll could rise.", "INDIRECT Officials: the death toll could rise"],
    [
      "Foreign Secretary Dominic Raab told MPs that Britain would suspend its extradition treaty with Hong Kong.",
      "INDIRECT Foreign Secretary Dominic Raab: Britain would suspend its extradition treaty with Hong Kong",
    ],
    ["It was reported that the minister had resigned.", "INDIRECT ?: the minister had resigned"],
    [
      "Researchers at the University of Oxford found that the vaccine was 70 percent effective.",
      "INDIRECT Researchers: the vaccine was 70 percent effective",
    ],
    ["Kim praised the army and said that it was ready for war.", "INDIRECT Kim: it was ready for war"],
    [
      "Lavrov met his Turkish counterpart in Moscow and told reporters that Russia would honour the agreement.",
      "INDIRECT Lavrov: Russia would honour the agreement",
    ],
    [
      "After the court said that the law was invalid, thousands celebrated in the streets.",
      "INDIRECT the court: the law was invalid",
    ],
    ["The judge ruled that the evidence was inadmissible.", "INDIRECT The judge: the evidence was inadmissible"],
    [
      "The poll found that 52 percent of voters opposed the plan.",
      "INDIRECT The poll: 52 percent of voters opposed the plan",
    ],
    ["Estimates suggest that 8,000 people are at sea.", "INDIRECT Estimates: 8,000 people are at sea"],
    [
      "The New York Times reported that Trump had paid no income tax in 10 of 15 years.",
      "INDIRECT The New York Times: Trump had paid no income tax in 10 of 15 years",
    ],
    ["CNN reported Monday that the general would step down.", "INDIRECT CNN: the general would step down"],
    [
      "The IMF forecast that growth would slow to 2.9 percent in 2020.",
      "INDIRECT The IMF: growth would slow to 2.9 percent in 2020",
    ],
    [
      "The report concluded that the crash had been caused by pilot error.",
      "INDIRECT The report: the crash had been caused by pilot error",
    ],
    [
      "Ms Sturgeon said that while she respected the decision, she did not agree with it.",
      "INDIRECT Ms Sturgeon: while she respected the decision, she did not agree with it",
    ],
    [
      "The embassy issued a statement saying that all its staff were safe.",
      "INDIRECT The embassy: all its staff were safe",
    ],
    ["The newspaper said in an editorial that the plan was doomed.", "INDIRECT The newspaper: the plan was doomed"],
    [
      "Mr Hammond is understood to have told colleagues that the plan was unaffordable.",
      "INDIRECT Mr Hammond: the plan was unaffordable",
    ],
    [
      "Musk, who has more than 22 million Twitter followers, has said that he sometimes tweets without thinking.",
      "INDIRECT Musk: he sometimes tweets without thinking",
    ],
    [
      "Prosecutors allege that Guzman ran the world's largest drug cartel.",
      "INDIRECT Prosecutors: Guzman ran the world's largest drug cartel",
    ],
    [
      "Sources close to the deal said that no agreement had been reached.",
      "INDIRECT Sources: no agreement had been reached",
    ],
    ["Reports say that the dam has burst.", "INDIRECT Reports: the dam has burst"],
    [
      "Dr Fauci, speaking to CNN's Jake Tapper on Sunday, warned that 200,000 Americans could die.",
      "INDIRECT Dr Fauci: 200,000 Americans could die",
    ],
    ["Wikinews has learned that the museum will reopen in June.", "INDIRECT Wikinews: the museum will reopen in June"],
    [
      "The Ministry of Health confirmed that a 45-year-old man had died.",
      "INDIRECT The Ministry of Health: a 45-year-old man had died",
    ],
    [
      "Union Home Minister Amit Shah on Monday asserted that the Citizenship Act would not take away anyone's citizenship.",
      "INDIRECT Union Home Minister Amit Shah: the Citizenship Act would not take away anyone's citizenship",
    ],
    [
      "He also said that the Centre had sanctioned Rs. 500 crore for the project.",
      "INDIRECT He: the Centre had sanctioned Rs. 500 crore for the project",
    ],
    ["The police, however, said that the accused was absconding.", "INDIRECT The police: the accused was absconding"],
    [
      "Quoting sources, the agency said that talks would resume in July.",
      "INDIRECT the agency: talks would resume in July",
    ],
    [
      "The diplomat pointed out that the talks had been constructive.",
      "INDIRECT The diplomat: the talks had been constructive",
    ],
    ["The president emphasized that unity was needed.", "INDIRECT The president: unity was needed"],
    [
      "The chairman of the House Intelligence Committee, Adam Schiff, D-Calif., said on CNN that the evidence was overwhelming.",
      "INDIRECT Adam Schiff: the evidence was overwhelming",
    ],
    [
      "A federal judge in California ruled Tuesday that the policy violates the Constitution.",
      "INDIRECT A federal judge: the policy violates the Constitution",
    ],
    ["Sources told the Nation that Mr Ruto skipped the meeting.", "INDIRECT Sources: Mr Ruto skipped the meeting"],
    ["The two leaders agreed that talks should continue.", "INDIRECT The two leaders: talks should continue"],
    ["Astronomers have discovered a planet that they say could support life.", "INDIRECT they: could support life"],
    ["The study, published in Nature, shows that bees can count.", "INDIRECT The study: bees can count"],
    [
      "South Korean President Moon Jae-in and Kim said in a joint statement that there would be no more war.",
      "INDIRECT South Korean President Moon Jae-in: there would be no more war",
    ],
    [
      "The weather service predicts that winds will ease by Thursday.",
      "INDIRECT The weather service: winds will ease by Thursday",
    ],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});
