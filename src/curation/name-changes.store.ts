import { entityKinds, typeOfKind } from "../entities/entity.ts";
import { fold } from "../entity-resolution/fold.ts";
import type { Candidate } from "../entity-resolution/reference.ts";
import { quote } from "../shared/quote.ts";
import {
  type Change,
  type ChangeHandler,
  confirm,
  CurationError,
  entityNamed,
  inputText,
  keyOf,
} from "./change.store.ts";
import type { AddAliasInput, RemoveAliasInput, ResolveMentionInput } from "./curation.args.ts";
import { deleteAlias, findAlias, insertAlias, lockEntities, lockMention, setMention } from "./curation.sql.ts";

const maxAlias = 200;
const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const targetOf = ({ kind, slug }: Candidate) => [typeOfKind[kind], slug] as const;

async function lockedEntity(change: Change, name: string): Promise<Candidate> {
  const entity = await entityNamed(change, name, entityKinds, "entity");
  await change.tx.query(lockEntities([entity.entityId]));
  return entity;
}

export const addAlias: ChangeHandler<AddAliasInput> = async (change, input) => {
  const text = inputText(input.text, maxAlias, "text");
  const { kind, caseSensitive } = input;
  const alias = { text, kind, caseSensitive, validFrom: dayOf(input.validFrom), validUntil: dayOf(input.validUntil) };
  const folded = fold(text);
  if (folded === "") {
    throw new CurationError("BLANK", ["text"], `${quote(text)} has no letter or digit, so no search could find it.`);
  }
  if (alias.validFrom !== null && alias.validUntil !== null && alias.validFrom >= alias.validUntil) {
    const message = `"validUntil: ${alias.validUntil}" is not after "validFrom: ${alias.validFrom}".`;
    throw new CurationError("BAD_DATE", ["validUntil"], message);
  }
  const entity = await lockedEntity(change, input.entity);
  const { entityId } = entity;
  const [known] = await change.tx.query(findAlias(entityId, alias));
  if (known !== undefined) {
    if (known.caseSensitive === caseSensitive && known.validUntil === alias.validUntil) return { entityId };
    const message =
      `${entity.name} already has the alias ${quote(text)}, ${known.caseSensitive ? "case-sensitive" : "in any case"}, ` +
      `valid until ${known.validUntil ?? "now"}. Remove it first if an editor added it, or give the same values.`;
    throw new CurationError("ALIAS_DIFFERS", ["text"], message);
  }
  await change.tx.query(insertAlias(entityId, { ...alias, folded }));
  await confirm(change, entityId);
  return { entityId, changed: { target: targetOf(entity), before: null, after: alias } };
};

export const removeAlias: ChangeHandler<RemoveAliasInput> = async (change, input) => {
  const text = inputText(input.text, maxAlias, "text");
  const name = { text, kind: input.kind, validFrom: dayOf(input.validFrom) };
  const entity = await lockedEntity(change, input.entity);
  const [known] = await change.tx.query(findAlias(entity.entityId, name));
  if (known === undefined) {
    const message = `${entity.name} has no ${input.kind} ${quote(text)} with these dates. The field "aliases" lists them.`;
    throw new CurationError("UNKNOWN_ALIAS", ["text"], message);
  }
  if (!known.isCurated) {
    const message = `${quote(text)} was not added by addAlias: it comes from the seeds or from an article, and would come back.`;
    throw new CurationError("ALIAS_NOT_CURATED", ["text"], message);
  }
  await change.tx.query(deleteAlias(known.id));
  const { caseSensitive, validUntil } = known;
  const before = { ...name, caseSensitive, validUntil };
  return { entityId: entity.entityId, changed: { target: targetOf(entity), before, after: null } };
};

export const resolveMention: ChangeHandler<ResolveMentionInput> = async (change, input) => {
  const key = keyOf("Mention", input.mention, "UNKNOWN_MENTION", "mention");
  const [, article = "", start, end] = /^(\w+):(\d{1,9}):(\d{1,9})$/.exec(key) ?? [];
  const [mention] = await change.tx.query(lockMention(article, Number(start ?? 0), Number(end ?? 0)));
  if (mention === undefined) {
    throw new CurationError("UNKNOWN_MENTION", ["mention"], `The mention ${quote(input.mention)} no longer exists.`);
  }
  const { id: mentionId } = mention;
  const entity =
    typeof input.entity === "string" ? await entityNamed(change, input.entity, entityKinds, "entity") : null;
  if (mention.entityId === (entity?.entityId ?? null)) return { mentionId };
  await change.tx.query(setMention(mentionId, entity?.entityId ?? null));
  await confirm(change, entity?.entityId ?? null);
  const [before, after] = [{ entity: mention.entity }, { entity: entity?.slug ?? null }];
  return { mentionId, changed: { target: ["Mention", key], before, after } };
};
