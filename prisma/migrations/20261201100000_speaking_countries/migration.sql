-- As before, and countries speak, too: "Pyongyang said" is a statement of North Korea.
CREATE OR REPLACE FUNCTION "must_speak"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    speaker integer;
BEGIN
    IF TG_ARGV[0] = 'speaker_id' THEN
        speaker := NEW.speaker_id;
    ELSE
        speaker := NEW.agent_id;
    END IF;
    IF EXISTS (SELECT FROM entity WHERE id = speaker AND kind NOT IN ('PERSON', 'ORGANIZATION', 'COUNTRY')) THEN
        RAISE EXCEPTION 'entity % in %.% cannot speak', speaker, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
