import type { GraphQLResolveInfo } from "graphql";
import { LRUCache } from "lru-cache";
import { objectIds } from "./object-ids.ts";
import type { Plan } from "./plan.ts";

const maxPlans = 500;
const maxKey = 2_000;
/** Of the statements of all plans; a plan takes several times as much, and strangers can make up any number of them. */
const maxCharacters = 1_000_000;

/**
 * Plans that were made before: a plan says all of how a root field is answered, so it holds for the same operation with
 * the same variables, whatever has been written since.
 */
export class Plans {
  private readonly make: (info: GraphQLResolveInfo) => Plan;
  private readonly made = new LRUCache<string, Plan>({
    max: maxPlans,
    maxSize: maxCharacters,
    sizeCalculation: ({ size }) => size + 1,
  });
  private readonly numberOf = objectIds();

  constructor(make: (info: GraphQLResolveInfo) => Plan) {
    this.make = make;
  }

  of(info: GraphQLResolveInfo): Plan {
    const key = `${this.numberOf(info.operation)} ${info.path.key} ${JSON.stringify(info.variableValues)}`;
    if (key.length > maxKey) return this.make(info);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const plan = this.make(info);
    this.made.set(key, plan);
    return plan;
  }
}
