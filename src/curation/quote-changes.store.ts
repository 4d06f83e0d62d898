import { entityKinds, speakerKinds } from "../entities/entity.ts";
import { aboutOf, type LockedQuote, lockQuote, setAbout, setSpeaker, setStatus } from "./curation.sql.ts";
import { statementBands } from "../quotes/same-statement.ts";
import { type Change, confirm, entityNamed, keyOf, type ChangeHandler, record } from "./change.store.ts";
import type { SetQuoteAboutInput, SetQuoteSpeakerInput, SetQuoteStatusInput } from "./curation.args.ts";
import { inputText } from "./input-text.ts";
import { CurationError } from "./refusal.ts";

interface Subject {
  readonly entityId: number;
  /** Slug. */
  readonly entity: string;
  readonly basis: string;
  readonly text: string;
}

const maxText = 500;
const maxSubjects = 100;

async function locked({ tx }: Change, id: string): Promise<LockedQuote & { readonly key: string }> {
  const key = keyOf("Quote", id, "UNKNOWN_QUOTE", "quote");
  const [quote] = await tx.query(lockQuote(key));
  if (quote === undefined) throw new CurationError("UNKNOWN_QUOTE", ["quote"], `The quote "${id}" is gone.`);
  return { key, ...quote };
}

/** The quote keeps its id, which rests on whom the text was first understood to quote, so that it is found again. */
export const setQuoteSpeaker: ChangeHandler<SetQuoteSpeakerInput> = async (change, input) => {
  const quote = await locked(change, input.quote);
  const before = { speaker: quote.speaker, speakerText: quote.speakerText };
  const speaker = await newSpeaker(change, quote, input.speaker);
  const text = input.speakerText;
  const after = {
    speaker: speaker.slug,
    speakerText:
      typeof text === "string" ? inputText(text, maxText, "speakerText") : text === null ? null : before.speakerText,
  };
  // To name the same speaker once more makes an uncertain one certain.
  const isConfirmed = input.speaker !== undefined && (quote.speakerCertainty ?? 1) < 1;
  const isSame = after.speaker === before.speaker && after.speakerText === before.speakerText;
  if (isSame && !isConfirmed) return { quoteId: quote.id };
  // What either is said to have said is recognised: the text by its first reader, the truth by later ones.
  const bands = [...new Set([...quote.bands, ...statementBands(after.speaker, quote.text, quote.polarity)])];
  const isJudged = input.speaker !== undefined;
  await change.tx.query(
    setSpeaker(quote.id, { speakerId: speaker.id, speakerText: after.speakerText, isJudged, bands }),
  );
  if (typeof input.speaker === "string") await confirm(change, speaker.id);
  const target = ["Quote", quote.key] as const;
  await record(change, { action: "SET_QUOTE_SPEAKER", target, reason: input.reason, before, after });
  return { quoteId: quote.id };
};

async function newSpeaker(change: Change, { speakerId, speaker }: LockedQuote, input: string | null | undefined) {
  if (input === undefined) return { id: speakerId, slug: speaker };
  if (input === null) return { id: null, slug: null };
  const { entityId, slug } = await entityNamed(change, input, speakerKinds, "speaker");
  return { id: entityId, slug };
}

export const setQuoteAbout: ChangeHandler<SetQuoteAboutInput> = async (change, { quote: id, about, reason }) => {
  if (about.length > maxSubjects) {
    throw new CurationError(
      "TOO_MANY",
      ["about"],
      `"about" has ${about.length} entities: at most ${maxSubjects} are kept.`,
    );
  }
  const quote = await locked(change, id);
  const before = await change.tx.query(aboutOf(quote.id));
  const after: Subject[] = [];
  for (const [at, { entity: input, basis, text }] of about.entries()) {
    const { entityId, slug, name } = await entityNamed(change, input, entityKinds, "about", String(at), "entity");
    if (after.some((other) => other.entityId === entityId)) {
      const message = `"${input}" means ${name}, who stands in the list already. Name each entity once.`;
      throw new CurationError("DUPLICATE_ENTITY", ["about", String(at), "entity"], message);
    }
    const known = before.find((other) => other.entityId === entityId);
    const words =
      typeof text === "string" ? inputText(text, maxText, "about", String(at), "text") : (known?.text ?? name);
    after.push({ entityId, entity: slug, basis, text: words });
  }
  const [had, has] = [before, after].map((subjects) => subjects.map(({ entityId: _, ...subject }) => subject));
  if (JSON.stringify(had) === JSON.stringify(has)) return { quoteId: quote.id };
  await change.tx.query(setAbout(quote.id, after));
  await confirm(change, ...after.map(({ entityId }) => entityId));
  await record(change, {
    action: "SET_QUOTE_ABOUT",
    target: ["Quote", quote.key],
    reason,
    before: { about: had },
    after: { about: has },
  });
  return { quoteId: quote.id };
};

export const setQuoteStatus: ChangeHandler<SetQuoteStatusInput> = async (change, { quote: id, status, reason }) => {
  const quote = await locked(change, id);
  if (quote.status === status) return { quoteId: quote.id };
  if (status === "RETRACTED" && !reason?.trim()) {
    const message = 'A quote is not retracted without a reason: say why in "reason", for whoever asks later.';
    throw new CurationError("REASON_REQUIRED", ["reason"], message);
  }
  await change.tx.query(setStatus(quote.id, status));
  await record(change, {
    action: "SET_QUOTE_STATUS",
    target: ["Quote", quote.key],
    reason,
    before: { status: quote.status },
    after: { status },
  });
  return { quoteId: quote.id };
};
