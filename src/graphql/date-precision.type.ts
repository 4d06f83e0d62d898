import { registerEnumType } from "type-graphql";

export const DatePrecision = {
  YEAR: "YEAR",
  MONTH: "MONTH",
  DAY: "DAY",
  MINUTE: "MINUTE",
  UNKNOWN: "UNKNOWN",
} as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];
registerEnumType(DatePrecision, {
  name: "DatePrecision",
  description: "How exactly a time is known; a less exact one stands at its first instant, in UTC.",
  valuesConfig: {
    YEAR: { description: "Only the year." },
    MONTH: { description: "Year and month." },
    DAY: { description: "The day." },
    MINUTE: { description: "The minute or better." },
    UNKNOWN: { description: "There is no date." },
  },
});
