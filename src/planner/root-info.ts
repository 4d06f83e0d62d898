import type { GraphQLResolveInfo } from "graphql";
import type { Plan } from "./plan.ts";

/** The info of a root field. The executor reuses it for the same operation with the same variables. */
export interface RootInfo extends GraphQLResolveInfo {
  /** How the field is read: it depends on nothing else, whatever has been written since. */
  plan?: Plan;
}
