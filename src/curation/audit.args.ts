import { ArgsType, Field, ID, InputType } from "type-graphql";
import { DateRange } from "../graphql/date-range.args.ts";
import { PageArgs } from "../graphql/page.args.ts";
import { AuditAction } from "./audit.type.ts";

@InputType("AuditFilter", { description: "Selects changes that match all fields." })
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: "Made with an API key of any of these names." })
  actor?: readonly string[] | null;

  @Field(() => [AuditAction], { nullable: true, description: "Any of these. Default: every one." })
  action?: readonly AuditAction[] | null;

  @Field(() => ID, { nullable: true, description: "Changes to the object with this global id." })
  target?: string | null;

  @Field(() => DateRange, { nullable: true, description: "Made in this period." })
  at?: DateRange | null;
}

@ArgsType()
export class AuditPageArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which changes. Default: all." })
  filter?: AuditFilter | null;
}
