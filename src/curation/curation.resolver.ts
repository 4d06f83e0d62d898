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

const curated = "Reading the article again does not change it.";

/** Declares a mutation that curation executes, by the name of the field. */
function ChangeMutation(payload: ClassType, input: ClassType, description: string): PropertyDecorator {
  return PlannedMutation(() => payload, {
    scope: Scope.curate,
    input,
    inputDescription: "What to change, and why.",
    description: `${description} Requires an API key with the scope \`curate\`.`,
    run: (context, info) => context.curation.change(info, context),
  });
}

@Resolver()
export class CurationResolver {
  @ChangeMutation(
    SetQuoteSpeakerPayloadType,
    SetQuoteSpeakerInput,
    "Sets the speaker of a quote, or that it is unknown. The speaker is certain then (`evidence.speakerCertainty` is 1), " +
      `also if it was the same before. ${curated}`,
  )
  setQuoteSpeaker: unknown;

  @ChangeMutation(SetQuoteAboutPayloadType, SetQuoteAboutInput, `Sets all entities that a quote is about. ${curated}`)
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
    "Adds an alias to an entity; filters find it immediately. New articles are read with it, stored ones when they are read " +
      "again (`onrecord reextract --text`).",
  )
  addAlias: unknown;

  @ChangeMutation(RemoveAliasPayloadType, RemoveAliasInput, "Removes an alias that was added by `addAlias`.")
  removeAlias: unknown;

  @ChangeMutation(
    ResolveMentionPayloadType,
    ResolveMentionInput,
    `Sets the entity that a mention refers to. ${curated}`,
  )
  resolveMention: unknown;

  @ChangeMutation(
    MergeEntitiesPayloadType,
    MergeEntitiesInput,
    "Merges two entities: all facts about the one move to the other, and the id, slug and names of the one find the " +
      "other. Can be undone.",
  )
  mergeEntities: unknown;

  @ChangeMutation(
    UndoMergePayloadType,
    UndoMergeInput,
    "Gives an entity back the facts that a merge moved. Facts from later articles stay with the other entity until these are " +
      "read again (`onrecord reextract --text`). Rejected if moved facts have been changed since.",
  )
  undoMerge: unknown;
}
