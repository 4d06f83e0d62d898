-- CreateEnum
CREATE TYPE "quote_status" AS ENUM ('PUBLISHED', 'DISPUTED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('SET_QUOTE_SPEAKER', 'SET_QUOTE_ABOUT', 'SET_QUOTE_STATUS', 'ADD_ALIAS', 'REMOVE_ALIAS', 'RESOLVE_MENTION', 'MERGE_ENTITIES', 'UNDO_MERGE');

-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "merged_into" INTEGER;

-- AlterTable
ALTER TABLE "alias" ADD COLUMN     "curated_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "status" "quote_status" NOT NULL DEFAULT 'PUBLISHED';

-- AlterTable
ALTER TABLE "quote_about" ADD COLUMN     "status" "quote_status" NOT NULL DEFAULT 'PUBLISHED';

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "action" "audit_action" NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_merge" (
    "id" SERIAL NOT NULL,
    "from_id" INTEGER NOT NULL,
    "into_id" INTEGER NOT NULL,
    "merged_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "entity_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_merge_rows" (
    "merge_id" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "removed" JSONB NOT NULL,

    CONSTRAINT "entity_merge_rows_pkey" PRIMARY KEY ("merge_id","place")
);

-- CreateIndex
CREATE INDEX "entity_merged_into_idx" ON "entity"("merged_into");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_target_id_at_id_idx" ON "audit_entry"("target_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "entity_merge_from_id_idx" ON "entity_merge"("from_id");

-- CreateIndex
CREATE INDEX "entity_merge_into_id_idx" ON "entity_merge"("into_id");

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_merge" ADD CONSTRAINT "entity_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_merge" ADD CONSTRAINT "entity_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_merge_rows" ADD CONSTRAINT "entity_merge_rows_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "entity_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Lists hide what is retracted, and count without looking at the quotes themselves: the indexes that give the order have
-- the status beside it. It takes no room there, since entries are padded to eight bytes anyway.
DROP INDEX "quote_reported_at_id_idx";
CREATE INDEX "quote_reported_at_id_idx" ON "quote"("reported_at" DESC, "id" DESC) INCLUDE ("status");
DROP INDEX "quote_speaker_id_reported_at_id_idx";
CREATE INDEX "quote_speaker_id_reported_at_id_idx" ON "quote"("speaker_id", "reported_at" DESC, "id" DESC) INCLUDE ("status");
DROP INDEX "quote_about_entity_id_speaker_id_reported_at_quote_id_idx";
CREATE INDEX "quote_about_entity_id_speaker_id_reported_at_quote_id_idx"
    ON "quote_about"("entity_id", "speaker_id", "reported_at" DESC, "quote_id" DESC) INCLUDE ("status");
DROP INDEX "quote_about_entity_id_reported_at_quote_id_idx";
CREATE INDEX "quote_about_entity_id_reported_at_quote_id_idx"
    ON "quote_about"("entity_id", "reported_at" DESC, "quote_id" DESC) INCLUDE ("status");

-- The few that are disputed or retracted.
CREATE INDEX "quote_status_idx" ON "quote"("status", "reported_at" DESC, "id" DESC) WHERE "status" <> 'PUBLISHED';

-- As before, and the status is the quote's, too.
CREATE OR REPLACE FUNCTION "quote_about_copy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT speaker_id, reported_at, status INTO NEW.speaker_id, NEW.reported_at, NEW.status FROM quote WHERE id = NEW.quote_id;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION "quote_copy_to_about"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE quote_about SET speaker_id = NEW.speaker_id, reported_at = NEW.reported_at, status = NEW.status
    WHERE quote_id = NEW.id;
    RETURN NULL;
END $$;
DROP TRIGGER "quote_copy_to_about" ON "quote";
CREATE TRIGGER "quote_copy_to_about" AFTER UPDATE OF "speaker_id", "reported_at", "status" ON "quote"
    FOR EACH ROW WHEN ((OLD.speaker_id, OLD.reported_at, OLD.status) IS DISTINCT FROM (NEW.speaker_id, NEW.reported_at, NEW.status))
    EXECUTE FUNCTION "quote_copy_to_about"();

-- What was done stays written as it was.
CREATE FUNCTION "audit_entry_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to: no % of audit_entry', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "audit_entry_is_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_is_kept"();

-- An entity that was merged stands for another one, which was not: names need to be followed only once.
ALTER TABLE "entity" ADD CONSTRAINT "entity_merged_into_another" CHECK ("merged_into" <> "id");

-- As before, and whom people have had to do with is kept: what was merged, what it was merged into, and aliases.
CREATE OR REPLACE FUNCTION "is_spoken_of"("entity" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM mention WHERE entity_id = entity)
        OR EXISTS (SELECT FROM mention_candidate WHERE entity_id = entity)
        OR EXISTS (SELECT FROM quote WHERE speaker_id = entity)
        OR EXISTS (SELECT FROM speaker_candidate WHERE entity_id = entity)
        OR EXISTS (SELECT FROM quote_about WHERE entity_id = entity)
        OR EXISTS (SELECT FROM attribution_step WHERE agent_id = entity)
        OR EXISTS (SELECT FROM article WHERE publisher_id = entity)
        OR EXISTS (SELECT FROM event_participant WHERE entity_id = entity)
        OR EXISTS (SELECT FROM role WHERE person_id = entity OR organization_id = entity)
        OR EXISTS (SELECT FROM alias WHERE entity_id = entity AND curated_at IS NOT NULL)
        OR EXISTS (SELECT FROM entity_merge WHERE (from_id = entity OR into_id = entity) AND undone_at IS NULL)
$$;

-- As before, and what a person said that a quote is about stays, whoever carries the quote.
CREATE OR REPLACE FUNCTION "article_withdraw"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    spoken_of integer[] := entities_read_in(OLD.id);
BEGIN
    DELETE FROM quote_about WHERE article_id = OLD.id AND basis IN ('COREFERENCE', 'CONTEXT') AND curated_at IS NULL;
    DELETE FROM occurrence WHERE article_id = OLD.id;
    DELETE FROM mention WHERE article_id = OLD.id;
    PERFORM forget_entities(spoken_of);
    RETURN OLD;
END $$;
