import { Resolver } from "type-graphql";
import { ResolveArgs } from "./resolution.args.ts";
import { EntityResolutionType } from "./resolution.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver()
export class ResolutionResolver {
  @PlannedQuery(() => EntityResolutionType, { args: ResolveArgs, description: "What a name can mean, best first." })
  resolve: unknown;
}
