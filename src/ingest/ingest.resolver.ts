import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import type { Context } from "../graphql/context.ts";
import { IngestArticleInput } from "./ingest.args.ts";
import { IngestArticlePayloadType } from "./ingest.type.ts";

@Resolver()
export class IngestResolver {
  @Authorized(Scope.ingest)
  @Mutation(() => IngestArticlePayloadType, {
    description:
      "Reads news text into the knowledge base. The same text again changes nothing and returns what is there. " +
      "Takes a key with the scope `ingest`.",
  })
  ingestArticle(
    @Arg("input", () => IngestArticleInput, { description: "The article." }) _input: IngestArticleInput,
    @Ctx() { ingest, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return ingest.ingest(info, attempt);
  }
}
