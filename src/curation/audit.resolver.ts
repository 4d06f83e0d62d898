import { Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import { AuditPageArgs } from "./audit.args.ts";
import { AuditEntryConnection } from "./audit.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver()
export class AuditResolver {
  @PlannedQuery(() => AuditEntryConnection, {
    scope: Scope.admin,
    args: AuditPageArgs,
    description: "Changes by editors, latest first. Requires an API key with the scope `admin`.",
  })
  auditLog: unknown;
}
