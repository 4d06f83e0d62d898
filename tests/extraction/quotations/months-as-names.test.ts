import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("a month is a name where it speaks or stands with one", () => {
  test.each([
    ['Theresa May said: "We will leave."', "DIRECT Theresa May: We will leave."],
    [
      'British Prime Minister Theresa May said:\n"We will leave."',
      "DIRECT British Prime Minister Theresa May: We will leave.",
    ],
    [
      'Former Prime Minister Theresa May:\n\n"We will leave."',
      "DIRECT Former Prime Minister Theresa May: We will leave.",
    ],
    ['"We will leave," May said.', "DIRECT May: We will leave"],
    ["May told reporters that Britain would leave.", "INDIRECT May: Britain would leave"],
    ["May said on May 6 that Britain would leave.", "INDIRECT May: Britain would leave"],
    ['"We will leave," said April Smith.', "DIRECT April Smith: We will leave"],
    ["June Carter said the tour was over.", "INDIRECT June Carter: the tour was over"],
    ["Officials said August Wilson had left.", "INDIRECT Officials: August Wilson had left"],
    ['"It is done," March said.', "DIRECT March: It is done"],
    ["Will said it was over.", "INDIRECT Will: it was over"],
  ])("%s", (text, quote) => expect(quotesIn(text)).toEqual([quote]));
});

describe("a month is a time where its verb has another subject", () => {
  test.each([
    ["In May Theresa May said Britain would leave.", "INDIRECT Theresa May: Britain would leave"],
    ["In June Carter said the river was high.", "INDIRECT Carter: the river was high"],
    ["Last August Wilson said the play was done.", "INDIRECT Wilson: the play was done"],
    ["In April Google said profits rose.", "INDIRECT Google: profits rose"],
    ["Officials said in April Smith had left.", "INDIRECT Officials: Smith had left"],
    ["Officials said in May that it was over.", "INDIRECT Officials: it was over"],
    ["In May said officials would meet.", "INDIRECT ?: officials would meet"],
  ])("%s", (text, quote) => expect(quotesIn(text)).toEqual([quote]));
});

test.each([
  ["Officials said on June 6 that it was over.", "INDIRECT Officials: it was over"],
  ["The minister said on Tuesday, June 4, 2019, that it was over.", "INDIRECT The minister: it was over"],
  ["Officials said on 6 June that it was over.", "INDIRECT Officials: it was over"],
])("a day of a month before what was said is no part of it: %s", (text, quote) => {
  expect(quotesIn(text)).toEqual([quote]);
});
