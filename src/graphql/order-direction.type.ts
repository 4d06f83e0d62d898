import { enumType } from "./enum-type.ts";

export const OrderDirection = enumType("OrderDirection", "Which end of an order comes first.", {
  ASC: "The earliest or least first.",
  DESC: "The latest or best first.",
});
export type OrderDirection = keyof typeof OrderDirection;
