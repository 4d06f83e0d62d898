import { type ClassType, Resolver } from "type-graphql";
import { Scope } from "../api-keys/caller.ts";
import { PlannedMutation } from "../graphql/root-field.ts";
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

const curated = "No later reading of the article changes it.";

/** Declares a mutation that curation executes, by the name of the field. */
function ChangeMutation(payload: ClassType, input: ClassType, description: string): PropertyDecorator {
  return PlannedMutation(() => payload, {
    scope: Scope.curate,
    input,
    inputDescription: "What to change, and why.",
    description: `${description} Takes a key with the scope \`curate\`.`,
    run: (context, info) => context.curation.change(info, context),
  });
}

@Resolver()
export class CurationResolver {
  @ChangeMutation(
    SetQuoteSpeakerPayloadType,
    SetQuoteSpeakerInput,
    "Says who said a quote, or that nobody can tell. The speaker is certain then (`evidence.speakerCertainty` is 1), also " +
      `when it is the one that was found before. ${curated}`,
  )
  setQuoteSpeaker: unknown;

  @ChangeMutation(SetQuoteAboutPayloadType, SetQuoteAboutInput, `Says all that a quote is about. ${curated}`)
  setQuoteAbout: unknown;

  @ChangeMutation(
    SetQuoteStatusPayloadType,
    SetQuoteStatusInput,
    `Marks a quote as disputed or retracted, or publishes it again. ${curated}`,
  )
  setQuoteStatus: unknown;

  @ChangeMutation(
    AddAliasPayloadType,
    AddAliasInput,
    "Adds a way to write an entity; filters find it by that at once. Articles that come from now on are read with it, " +
      "those stored before when they are read again (`onrecord reextract --text`).",
  )
  addAlias: unknown;

  @ChangeMutation(RemoveAliasPayloadType, RemoveAliasInput, "Takes an alias away that was added by `addAlias`.")
  removeAlias: unknown;

  @ChangeMutation(
    ResolveMentionPayloadType,
    ResolveMentionInput,
    `Says which entity a place in an article names. ${curated}`,
  )
  resolveMention: unknown;

  @ChangeMutation(
    MergeEntitiesPayloadType,
    MergeEntitiesInput,
    "Makes one of two entities: all that speaks of the one speaks of the other, and the id, slug and names of the one " +
      "find the other. It can be undone.",
  )
  mergeEntities: unknown;

  @ChangeMutation(
    UndoMergePayloadType,
    UndoMergeInput,
    "Gives an entity back what a merge took from it. What was read since stays with the other until it is read again " +
      "(`onrecord reextract --text`). Refused when somebody has changed what was moved.",
  )
  undoMerge: unknown;
}
