import type { GraphQLResolveInfo } from "graphql";
import { Args, Authorized, Ctx, Info, Query, Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import type { Context } from "../graphql/context.ts";
import { AuditPageArgs } from "./audit.args.ts";
import { AuditEntryConnection } from "./audit.type.ts";

@Resolver()
export class AuditResolver {
  @Authorized(Scope.admin)
  @Query(() => AuditEntryConnection, {
    description: "What people changed, the latest change first. Takes a key with the scope `admin`.",
  })
  auditLog(
    @Args(() => AuditPageArgs) _args: AuditPageArgs,
    @Ctx() { knowledge }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return knowledge.read(info);
  }
}
