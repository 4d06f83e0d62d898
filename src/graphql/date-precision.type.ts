import { enumType } from "./enum-type.ts";

export const DatePrecision = enumType(
  "DatePrecision",
  "How exactly a time is known; a less exact one stands at its first instant, in UTC.",
  {
    YEAR: "Only the year.",
    MONTH: "Year and month.",
    DAY: "The day.",
    MINUTE: "The minute or better.",
    UNKNOWN: "There is no date.",
  },
);
export type DatePrecision = keyof typeof DatePrecision;
