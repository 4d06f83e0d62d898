import { entityKinds, speakerKinds } from "../entities/entity.ts";
import { statementBands } from "../quotes/same-statement.ts";
import { quote as inQuotes } from "../shared/quote.ts";
import {
  type Change,
  type ChangeHandler,
  confirm,
  CurationError,
  entityNamed,
  inputText,
  keyOf,
} from "./change.store.ts";
import type { SetQuoteAboutInput, SetQuoteSpeakerInput, SetQuoteStatusInput } from "./curation.args.ts";
import {
  aboutOf,
  type AboutRow,
  type LockedQuote,
  lockQuote,
  setAbout,
  setSpeaker,
  setStatus,
} from "./curation.sql.ts";

const maxText = 500;
const maxSubjects = 100;

async function locked({ tx }: Change, id: string): Promise<LockedQuote & { readonly key: string }> {
  const key = keyOf("Quote", id, "UNKNOWN_QUOTE", "quote");
  const [quote] = await tx.query(lockQuote(key));
  if (quote === undefined) {
    throw new CurationError("UNKNOWN_QUOTE", ["quote"], `The quote ${inQuotes(id)} no longer exists.`);
  }
  return { key, ...quote };
}

/** The quote keeps its id, which is made of the speaker that the extractor found, so that the extractor finds it again. */
export const setQuoteSpeaker: ChangeHandler<SetQuoteSpeakerInput> = async (change, input) => {
  const quote = await locked(change, input.quote);
  const { speaker, speakerText: text } = input;
  const before = { speaker: quote.speaker, speakerText: quote.speakerText };
  const entity = typeof speaker === "string" ? await entityNamed(change, speaker, speakerKinds, "speaker") : null;
  const speakerId = speaker === undefined ? quote.speakerId : (entity?.entityId ?? null);
  const after = {
    speaker: speaker === undefined ? quote.speaker : (entity?.slug ?? null),
    speakerText:
      typeof text === "string" ? inputText(text, maxText, "speakerText") : text === null ? null : quote.speakerText,
  };
  const isJudged = speaker !== undefined;
  const isSame = after.speaker === before.speaker && after.speakerText === before.speakerText;
  // Setting the same speaker again makes an uncertain speaker certain.
  if (isSame && !(isJudged && (quote.speakerCertainty ?? 1) < 1)) return { quoteId: quote.id };
  // Other articles may attribute the statement to either speaker: both have to find it.
  const bands = [...new Set([...quote.bands, ...statementBands(after.speaker, quote.text, quote.polarity)])];
  await change.tx.query(setSpeaker(quote.id, { speakerId, speakerText: after.speakerText, isJudged, bands }));
  await confirm(change, entity?.entityId ?? null);
  return { quoteId: quote.id, changed: { target: ["Quote", quote.key], before, after } };
};

export const setQuoteAbout: ChangeHandler<SetQuoteAboutInput> = async (change, { quote: id, about }) => {
  if (about.length > maxSubjects) {
    const message = `"about" lists ${about.length} entities; the maximum is ${maxSubjects}.`;
    throw new CurationError("TOO_MANY", ["about"], message);
  }
  const quote = await locked(change, id);
  const before = await change.tx.query(aboutOf(quote.id));
  const after: AboutRow[] = [];
  for (const [at, { entity: input, basis, text }] of about.entries()) {
    const field = ["about", String(at)];
    const { entityId, slug, name } = await entityNamed(change, input, entityKinds, ...field, "entity");
    if (after.some((other) => other.entityId === entityId)) {
      const message = `${inQuotes(input)} means ${name}, which is in the list already. List each entity once.`;
      throw new CurationError("DUPLICATE_ENTITY", [...field, "entity"], message);
    }
    const known = before.find((other) => other.entityId === entityId);
    const words = typeof text === "string" ? inputText(text, maxText, ...field, "text") : (known?.text ?? name);
    after.push({ entityId, entity: slug, basis, text: words });
  }
  const [had, has] = [before, after].map((subjects) => subjects.map(({ entityId: _, ...subject }) => subject));
  if (JSON.stringify(had) === JSON.stringify(has)) return { quoteId: quote.id };
  await change.tx.query(setAbout(quote.id, after));
  await confirm(change, ...after.map(({ entityId }) => entityId));
  return {
    quoteId: quote.id,
    changed: { target: ["Quote", quote.key], before: { about: had }, after: { about: has } },
  };
};

export const setQuoteStatus: ChangeHandler<SetQuoteStatusInput> = async (change, { quote: id, status, reason }) => {
  const quote = await locked(change, id);
  if (quote.status === status) return { quoteId: quote.id };
  if (status === "RETRACTED" && !reason?.trim()) {
    const message =
      'A quote cannot be retracted without a reason. Explain it in "reason" for readers of the audit log.';
    throw new CurationError("REASON_REQUIRED", ["reason"], message);
  }
  await change.tx.query(setStatus(quote.id, status));
  const [before, after] = [{ status: quote.status }, { status }];
  return { quoteId: quote.id, changed: { target: ["Quote", quote.key], before, after } };
};
