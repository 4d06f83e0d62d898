import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import type { Context } from "../graphql/context.ts";
import {
  AddAliasInput,
  MergeEntitiesInput,
  RemoveAliasInput,
  ResolveMentionInput,
  SetQuoteAboutInput,
  SetQuoteSpeakerInput,
  SetQuoteStatusInput,
  UndoMergeInput,
} from "./curation.args.ts";
import {
  AddAliasPayloadType,
  MergeEntitiesPayloadType,
  RemoveAliasPayloadType,
  ResolveMentionPayloadType,
  SetQuoteAboutPayloadType,
  SetQuoteSpeakerPayloadType,
  SetQuoteStatusPayloadType,
  UndoMergePayloadType,
} from "./curation.type.ts";

const input = { description: "What to change, and why." };
const kept = "No later reading of the article changes it. Takes a key with the scope `curate`.";

@Resolver()
export class CurationResolver {
  @Authorized(Scope.curate)
  @Mutation(() => SetQuoteSpeakerPayloadType, {
    description:
      "Says who said a quote, or that nobody can tell. The speaker is certain then (`evidence.speakerCertainty` is 1), also " +
      `when it is the one that was found before. ${kept}`,
  })
  setQuoteSpeaker(
    @Arg("input", () => SetQuoteSpeakerInput, input) _input: SetQuoteSpeakerInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => SetQuoteAboutPayloadType, { description: `Says all that a quote is about. ${kept}` })
  setQuoteAbout(
    @Arg("input", () => SetQuoteAboutInput, input) _input: SetQuoteAboutInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => SetQuoteStatusPayloadType, {
    description: `Marks a quote as disputed or retracted, or publishes it again. ${kept}`,
  })
  setQuoteStatus(
    @Arg("input", () => SetQuoteStatusInput, input) _input: SetQuoteStatusInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => AddAliasPayloadType, {
    description:
      "Adds a way to write an entity; filters find it by that at once. Articles that come from now on are read with it, " +
      "those stored before when they are read again (`onrecord reextract --text`). Takes a key with the scope `curate`.",
  })
  addAlias(
    @Arg("input", () => AddAliasInput, input) _input: AddAliasInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => RemoveAliasPayloadType, {
    description: "Takes an alias away that was added by `addAlias`. Takes a key with the scope `curate`.",
  })
  removeAlias(
    @Arg("input", () => RemoveAliasInput, input) _input: RemoveAliasInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => ResolveMentionPayloadType, { description: `Says which entity a place in an article names. ${kept}` })
  resolveMention(
    @Arg("input", () => ResolveMentionInput, input) _input: ResolveMentionInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => MergeEntitiesPayloadType, {
    description:
      "Makes one of two entities: all that speaks of the one speaks of the other, and the id, slug and names of the one " +
      "find the other. It can be undone. Takes a key with the scope `curate`.",
  })
  mergeEntities(
    @Arg("input", () => MergeEntitiesInput, input) _input: MergeEntitiesInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }

  @Authorized(Scope.curate)
  @Mutation(() => UndoMergePayloadType, {
    description:
      "Gives an entity back what a merge took from it. What was read since stays with the other until it is read again " +
      "(`onrecord reextract --text`). Refused when somebody has changed what was moved. Takes a key with the scope `curate`.",
  })
  undoMerge(
    @Arg("input", () => UndoMergeInput, input) _input: UndoMergeInput,
    @Ctx() { curation, caller, attempt }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return curation.change(info, caller, attempt);
  }
}
