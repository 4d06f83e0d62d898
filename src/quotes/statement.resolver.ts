import { Resolver } from "type-graphql";
import { StatementGraphArgs } from "./statement.args.ts";
import { StatementEdgeType } from "./statement.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver()
export class StatementResolver {
  @PlannedQuery(() => [StatementEdgeType], {
    args: StatementGraphArgs,
    description: "Who talks about whom, the pairs with the most quotes first.",
  })
  statementGraph: unknown;
}
