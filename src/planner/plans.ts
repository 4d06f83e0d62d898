import type { GraphQLResolveInfo } from "graphql";
import { LRUCache } from "lru-cache";
import { numbering } from "./object-ids.ts";
import type { Plan } from "./plan.ts";

const mostPlans = 500;
const longestKey = 2_000;
/** Of the statements of all plans; a plan takes several times as much, and strangers can make up any number of them. */
const mostCharacters = 1_000_000;

/**
 * Plans that were made before: a plan says all of how a root field is answered, so it holds for the same operation with
 * the same variables, whatever has been written since.
 */
export class Plans {
  private readonly make: (info: GraphQLResolveInfo) => Plan;
  private readonly made = new LRUCache<string, Plan>({
    max: mostPlans,
    maxSize: mostCharacters,
    sizeCalculation: ({ size }) => size + 1,
  });
  private readonly numberOf = numbering();

  constructor(make: (info: GraphQLResolveInfo) => Plan) {
    this.make = make;
  }

  of(info: GraphQLResolveInfo): Plan {
    const key = `${this.numberOf(info.operation)} ${info.path.key} ${JSON.stringify(info.variableValues)}`;
    if (key.length > longestKey) return this.make(info);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const plan = this.make(info);
    this.made.set(key, plan);
    return plan;
  }
}
