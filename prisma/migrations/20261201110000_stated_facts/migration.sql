-- Whether a state controls an organization is null where nobody knows. Of organizations that only articles name, nothing
-- was known until now.
ALTER TABLE "organization" ALTER COLUMN "state_controlled" DROP NOT NULL,
ALTER COLUMN "state_controlled" DROP DEFAULT,
ADD COLUMN     "is_control_stated" BOOLEAN NOT NULL DEFAULT false;
UPDATE "organization" SET "state_controlled" = NULL
FROM "entity" WHERE "entity"."id" = "entity_id" AND "extractor_version" IS NOT NULL;

-- CreateTable
CREATE TABLE "state_control" (
    "organization_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "state_controlled" BOOLEAN NOT NULL,

    CONSTRAINT "state_control_pkey" PRIMARY KEY ("organization_id","article_id")
);

-- CreateTable
CREATE TABLE "role_source" (
    "role_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "stated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "role_source_pkey" PRIMARY KEY ("role_id","article_id")
);

-- CreateIndex
CREATE INDEX "state_control_organization_id_state_controlled_idx" ON "state_control"("organization_id", "state_controlled");

-- CreateIndex
CREATE INDEX "state_control_article_id_idx" ON "state_control"("article_id");

-- CreateIndex
CREATE INDEX "role_source_role_id_stated_at_article_id_idx" ON "role_source"("role_id", "stated_at", "article_id");

-- CreateIndex
CREATE INDEX "role_source_article_id_idx" ON "role_source"("article_id");

-- AddForeignKey
ALTER TABLE "state_control" ADD CONSTRAINT "state_control_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("entity_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_control" ADD CONSTRAINT "state_control_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_source" ADD CONSTRAINT "role_source_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_source" ADD CONSTRAINT "role_source_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Offices that articles state stand beside those that people know, and several rows of one such office do no harm: two
-- writers may add one each, and merging two people may bring them together.
ALTER TABLE "role" ADD COLUMN     "is_stated" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX "role_held_once_key";
CREATE UNIQUE INDEX "role_held_once_key" ON "role"("person_id", "title", "country_id", "organization_id", "start_date")
    NULLS NOT DISTINCT WHERE NOT "is_stated";

-- CreateIndex
CREATE INDEX "role_person_id_idx" ON "role"("person_id");

-- A stated office goes with the last article that states it. Adding a source locks the role, so that what is locked here
-- has all its sources.
CREATE FUNCTION "role_source_withdraw"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    ids integer[] := ARRAY(SELECT DISTINCT role_id FROM gone);
BEGIN
    PERFORM FROM role WHERE id = ANY (ids) AND is_stated ORDER BY id FOR UPDATE;
    DELETE FROM role WHERE id = ANY (ids) AND is_stated AND NOT EXISTS (SELECT FROM role_source WHERE role_id = role.id);
    RETURN NULL;
END $$;
CREATE TRIGGER "role_source_withdraw" AFTER DELETE ON "role_source"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "role_source_withdraw"();

-- Where no person says whether a state controls an organization, articles do; null where they contradict each other.
CREATE FUNCTION "settle_state_control"("ids" integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM organization WHERE entity_id = ANY (ids) ORDER BY entity_id FOR NO KEY UPDATE;
    UPDATE organization o SET state_controlled = told.controlled, is_control_stated = told.controlled IS NOT NULL
    FROM (
        SELECT id, CASE WHEN yes <> no THEN yes END AS controlled FROM unnest(ids) AS id, LATERAL (
            SELECT EXISTS (SELECT FROM state_control WHERE organization_id = id AND state_controlled) AS yes,
                EXISTS (SELECT FROM state_control WHERE organization_id = id AND NOT state_controlled) AS no
        ) AS said
    ) AS told
    WHERE o.entity_id = told.id AND (o.state_controlled IS NULL OR o.is_control_stated)
        AND o.state_controlled IS DISTINCT FROM told.controlled;
END $$;

-- An article that states what is known already changes nothing, but keeps others from withdrawing it meanwhile.
CREATE FUNCTION "state_control_told"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    differing integer[];
BEGIN
    PERFORM FROM organization WHERE entity_id IN (SELECT organization_id FROM told) ORDER BY entity_id FOR SHARE;
    differing := ARRAY(
        SELECT o.entity_id FROM told JOIN organization o ON o.entity_id = told.organization_id
        WHERE o.state_controlled IS DISTINCT FROM told.state_controlled
    );
    IF cardinality(differing) > 0 THEN
        PERFORM settle_state_control(differing);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "state_control_told_insert" AFTER INSERT ON "state_control"
    REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION "state_control_told"();
CREATE TRIGGER "state_control_told_update" AFTER UPDATE ON "state_control"
    REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION "state_control_told"();

CREATE FUNCTION "state_control_withdraw"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    ids integer[] := ARRAY(SELECT DISTINCT organization_id FROM gone);
BEGIN
    IF cardinality(ids) > 0 THEN
        PERFORM settle_state_control(ids);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "state_control_withdraw" AFTER DELETE ON "state_control"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "state_control_withdraw"();

-- Where people no longer say it, what articles state counts again.
CREATE FUNCTION "organization_control_left"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_state_control(ARRAY[NEW.entity_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER "organization_control_left" AFTER UPDATE OF "state_controlled" ON "organization"
    FOR EACH ROW WHEN (NEW.state_controlled IS NULL AND NOT NEW.is_control_stated)
    EXECUTE FUNCTION "organization_control_left"();

-- As before, and those of whom the article states an office, or at which.
CREATE OR REPLACE FUNCTION "entities_read_in"("article" integer) RETURNS integer[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(e.id), '{}') FROM entity e
    WHERE e.extractor_version IS NOT NULL AND e.id IN (
        SELECT entity_id FROM mention WHERE article_id = article
        UNION ALL
        SELECT c.entity_id FROM mention m JOIN mention_candidate c ON c.mention_id = m.id WHERE m.article_id = article
        UNION ALL
        SELECT q.speaker_id FROM occurrence o JOIN quote q ON q.id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT c.entity_id FROM occurrence o JOIN speaker_candidate c ON c.quote_id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT a.entity_id FROM occurrence o JOIN quote_about a ON a.quote_id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT s.agent_id FROM occurrence o JOIN attribution_step s ON s.occurrence_id = o.id WHERE o.article_id = article
        UNION ALL
        SELECT r.person_id FROM role_source s JOIN role r ON r.id = s.role_id WHERE s.article_id = article
        UNION ALL
        SELECT r.organization_id FROM role_source s JOIN role r ON r.id = s.role_id WHERE s.article_id = article
    )
$$;

-- As before, and what the article states of offices and of organizations goes first, too.
CREATE OR REPLACE FUNCTION "article_withdraw"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    spoken_of integer[] := entities_read_in(OLD.id);
BEGIN
    DELETE FROM quote_about WHERE article_id = OLD.id AND basis IN ('COREFERENCE', 'CONTEXT') AND curated_at IS NULL;
    DELETE FROM occurrence WHERE article_id = OLD.id;
    DELETE FROM mention WHERE article_id = OLD.id;
    DELETE FROM role_source WHERE article_id = OLD.id;
    DELETE FROM state_control WHERE article_id = OLD.id;
    PERFORM forget_entities(spoken_of);
    RETURN OLD;
END $$;

-- As before, and the article states its offices on its new date.
CREATE OR REPLACE FUNCTION "article_settle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_quotes(ARRAY(SELECT DISTINCT quote_id FROM occurrence WHERE article_id = NEW.id));
    UPDATE role_source SET stated_at = NEW.reported_at WHERE article_id = NEW.id;
    RETURN NULL;
END $$;
