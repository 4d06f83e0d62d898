import { Resolver } from "type-graphql";
import { SearchArgs } from "./search.args.ts";
import { SearchConnection } from "./search.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver()
export class SearchResolver {
  @PlannedQuery(() => SearchConnection, {
    args: SearchArgs,
    description: "Articles, quotes and entities that match words, best first.",
  })
  search: unknown;
}
