import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.ts";
import { IngestArticleInput } from "./ingest.args.ts";
import { IngestArticlePayloadType } from "./ingest.type.ts";

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestArticlePayloadType, {
    description:
      "Reads news text into the knowledge base. The same text again changes nothing and returns what is there.",
  })
  ingestArticle(
    @Arg("input", () => IngestArticleInput, { description: "The article." }) _input: IngestArticleInput,
    @Ctx() { intake }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return intake.take(info);
  }
}
