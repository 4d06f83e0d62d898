import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe('words told again without marks and without "that"', () => {
  test.each([
    [
      "Finance Minister Nirmala Sitharaman on Friday said the government would cut the corporate tax rate to 22 percent.",
      "INDIRECT Finance Minister Nirmala Sitharaman: the government would cut the corporate tax rate to 22 percent",
    ],
    [
      "Police said the driver, who was not named, had been taken to hospital.",
      "INDIRECT Police: the driver, who was not named, had been taken to hospital",
    ],
    [
      "The attack, police said, was carried out by three gunmen.",
      "INDIRECT police: The attack … was carried out by three gunmen",
    ],
    [
      "Asked whether he would resign, Conte said he had the support of parliament.",
      "INDIRECT Conte: he had the support of parliament",
    ],
    [
      "A spokesman for the ministry, speaking on condition of anonymity, said the talks had stalled.",
      "INDIRECT A spokesman: the talks had stalled",
    ],
    ["An official who declined to be named said the deal was close.", "INDIRECT An official: the deal was close"],
    [
      "The official, who asked not to be identified because he was not authorised to speak, said the deal was close.",
      "INDIRECT The official: the deal was close",
    ],
    [
      "The letter, seen by Reuters, said the bank had breached sanctions.",
      "INDIRECT The letter: the bank had breached sanctions",
    ],
    [
      "Ahmed Patel, a 34-year-old taxi driver who lives nearby, said he had heard three explosions.",
      "INDIRECT Ahmed Patel: he had heard three explosions",
    ],
    ["He said he was sorry but did not apologise.", "INDIRECT He: he was sorry but did not apologise"],
    [
      "Mr. Erdogan has said he will not back down and has called for a boycott of American goods.",
      "INDIRECT Mr. Erdogan: he will not back down",
    ],
    ["The spokesman said he could not comment.", "INDIRECT The spokesman: he could not comment"],
    ["The Taliban claimed they had killed 20 soldiers.", "INDIRECT The Taliban: they had killed 20 soldiers"],
    [
      "The agency noted the report's findings were preliminary.",
      "INDIRECT The agency: the report's findings were preliminary",
    ],
    ["Mr Trump insists he did nothing wrong.", "INDIRECT Mr Trump: he did nothing wrong"],
    ["The UN refugee agency, UNHCR, says some 300 people have fled.", "INDIRECT UNHCR: some 300 people have fled"],
    [
      "Palestinian health officials say Israeli forces have killed more than 100 protesters since March.",
      "INDIRECT Palestinian health officials: Israeli forces have killed more than 100 protesters since March",
    ],
    [
      "The Gaza health ministry said a 22-year-old man was shot dead and 15 others wounded by Israeli fire near the fence.",
      "INDIRECT The Gaza health ministry: a 22-year-old man was shot dead and 15 others wounded by Israeli fire near the fence",
    ],
    ["Officials believe the fire started in the kitchen.", "INDIRECT Officials: the fire started in the kitchen"],
    ["The firm has previously said it follows all local laws.", "INDIRECT The firm: it follows all local laws"],
    [
      "The company, which is based in Seoul, said profits fell 60 percent to 6.2 trillion won.",
      "INDIRECT The company: profits fell 60 percent to 6.2 trillion won",
    ],
    [
      "Samsung said on Tuesday its first-quarter profit likely fell 60 percent.",
      "INDIRECT Samsung: its first-quarter profit likely fell 60 percent",
    ],
    [
      "Analyst Tim Evans of Citi Futures said in a note the market was oversupplied.",
      "INDIRECT Analyst Tim Evans: the market was oversupplied",
    ],
    [
      "Tesla shares rose 5 percent after Musk said the company would be profitable in the third quarter.",
      "INDIRECT Musk: the company would be profitable in the third quarter",
    ],
    [
      "Mayor Virginia Raggi said she would resign if convicted, but later denied making the statement.",
      "INDIRECT Mayor Virginia Raggi: she would resign if convicted",
    ],
    [
      "South Africa's ruling African National Congress (ANC) said it would recall President Jacob Zuma.",
      "INDIRECT African National Congress: it would recall President Jacob Zuma",
    ],
    [
      "Kenya's electoral commission said Mr Kenyatta won 98 percent of the vote in the re-run, which was boycotted by the opposition.",
      "INDIRECT Kenya's electoral commission: Mr Kenyatta won 98 percent of the vote in the re-run, which was boycotted by the opposition",
    ],
    ["Some reports suggested the pilot had been drinking.", "INDIRECT Some reports: the pilot had been drinking"],
    [
      "Wikinews interviewed Smith, who said the museum would reopen in June.",
      "INDIRECT Smith: the museum would reopen in June",
    ],
    [
      "The National Transportation Safety Board (NTSB) said investigators were on their way to the scene.",
      "INDIRECT The National Transportation Safety Board: investigators were on their way to the scene",
    ],
    [
      "The Ministry of Health confirmed a 45-year-old man had died of the disease.",
      "INDIRECT The Ministry of Health: a 45-year-old man had died of the disease",
    ],
    [
      "Speaking to reporters here, he said the State would get its due share.",
      "INDIRECT he: the State would get its due share",
    ],
    [
      "MOSCOW. Russia is ready for dialogue, Kremlin spokesman Dmitry Peskov told reporters on Friday.",
      "INDIRECT Kremlin spokesman Dmitry Peskov: Russia is ready for dialogue",
    ],
    [
      "The Foreign Ministry stressed: the West must stop supplying arms.",
      "INDIRECT The Foreign Ministry: the West must stop supplying arms",
    ],
    [
      "The 9th U.S. Circuit Court of Appeals ruled the policy was illegal.",
      "INDIRECT The 9th U.S. Circuit Court of Appeals: the policy was illegal",
    ],
    [
      "The Syrian Observatory for Human Rights, a Britain-based monitor, said at least 20 civilians had been killed.",
      "INDIRECT The Syrian Observatory for Human Rights: at least 20 civilians had been killed",
    ],
    [
      "SANA, quoting a military source, said air defences had intercepted several missiles.",
      "INDIRECT SANA: air defences had intercepted several missiles",
    ],
    ["Norway has lately acted against illegal fishing, which critics say is rife.", "INDIRECT critics: is rife"],
    ["The new law, which critics say is too vague, takes effect in May.", "INDIRECT critics: is too vague"],
    [
      "The vaccine, scientists believe, could save thousands of lives.",
      "INDIRECT scientists: The vaccine … could save thousands of lives",
    ],
    [
      "Scientists believe the vaccine could save thousands of lives.",
      "INDIRECT Scientists: the vaccine could save thousands of lives",
    ],
    [
      "The report, which cited unnamed officials, said the missiles flew 450 km.",
      "INDIRECT The report: the missiles flew 450 km",
    ],
    ["But critics said the statement lacked detail.", "INDIRECT critics: the statement lacked detail"],
    [
      "China's foreign ministry spokesman, Lu Kang, said Beijing welcomed the summit and hoped both sides would keep talking.",
      "INDIRECT Lu Kang: Beijing welcomed the summit and hoped both sides would keep talking",
    ],
    [
      "Officials in Seoul, Tokyo and Washington said they were analysing the launch.",
      "INDIRECT Officials: they were analysing the launch",
    ],
    ["Kim and Trump said they had agreed to meet again.", "INDIRECT Kim: they had agreed to meet again"],
    [
      "The budget office estimates the bill will cost 3 billion dollars.",
      "INDIRECT The budget office: the bill will cost 3 billion dollars",
    ],
    ["The law, which critics say is vague, takes effect in May.", "INDIRECT critics: is vague"],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});
