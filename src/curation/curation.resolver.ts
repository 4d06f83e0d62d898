import { type ClassType, ObjectType, Resolver } from "type-graphql";
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
import { EntityPayload, MentionPayload, MergePayload, QuotePayload } from "./curation.type.ts";

const curated = "Reading the article again does not change it.";

/** Declares a mutation that curation executes by its name, with a payload of that name. */
function ChangeMutation(base: ClassType, input: ClassType, description: string): PropertyDecorator {
  return (prototype, field) => {
    const name = String(field);
    @ObjectType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`, { description: `Result of ${name}.` })
    class Payload extends base {}
    PlannedMutation(() => Payload, {
      scope: Scope.curate,
      input,
      inputDescription: "What to change, and why.",
      description: `${description} Requires an API key with the scope \`curate\`.`,
      run: (context, info) => context.curation.change(info, context),
    })(prototype, field);
  };
}

@Resolver()
export class CurationResolver {
  @ChangeMutation(
    QuotePayload,
    SetQuoteSpeakerInput,
    "Sets the speaker of a quote, or that it is unknown. The speaker is certain then (`evidence.speakerCertainty` is 1), " +
      `also if it was the same before. ${curated}`,
  )
  setQuoteSpeaker: unknown;

  @ChangeMutation(QuotePayload, SetQuoteAboutInput, `Sets all entities that a quote is about. ${curated}`)
  setQuoteAbout: unknown;

  @ChangeMutation(
    QuotePayload,
    SetQuoteStatusInput,
    `Marks a quote as disputed or retracted, or publishes it again. ${curated}`,
  )
  setQuoteStatus: unknown;

  @ChangeMutation(
    EntityPayload,
    AddAliasInput,
    "Adds an alias to an entity; filters find it immediately. New articles are read with it, stored ones when they are read " +
      "again (`onrecord reextract --text`).",
  )
  addAlias: unknown;

  @ChangeMutation(EntityPayload, RemoveAliasInput, "Removes an alias that was added by `addAlias`.")
  removeAlias: unknown;

  @ChangeMutation(MentionPayload, ResolveMentionInput, `Sets the entity that a mention refers to. ${curated}`)
  resolveMention: unknown;

  @ChangeMutation(
    MergePayload,
    MergeEntitiesInput,
    "Merges two entities: all facts about the one move to the other, and the id, slug and names of the one find the " +
      "other. Can be undone.",
  )
  mergeEntities: unknown;

  @ChangeMutation(
    EntityPayload,
    UndoMergeInput,
    "Gives an entity back the facts that a merge moved. Facts from later articles stay with the other entity until these are " +
      "read again (`onrecord reextract --text`). Rejected if moved facts have been changed since.",
  )
  undoMerge: unknown;
}
