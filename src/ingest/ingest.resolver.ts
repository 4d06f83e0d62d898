import { Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import { PlannedMutation } from "../graphql/root-field.ts";
import { IngestArticleInput } from "./ingest.args.ts";
import { IngestArticlePayloadType } from "./ingest.type.ts";

@Resolver()
export class IngestResolver {
  @PlannedMutation(() => IngestArticlePayloadType, {
    scope: Scope.ingest,
    input: IngestArticleInput,
    inputDescription: "The article.",
    description:
      "Reads news text into the knowledge base. The same text again changes nothing and returns what is there. " +
      "Requires an API key with the scope `ingest`.",
    run: (context, info) => context.ingest.ingest(info, context),
  })
  ingestArticle: unknown;
}
