-- What the two roles may do in a database of Onrecord's: psql -d onrecord -f privileges.sql, as superuser
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO onrecord_owner;
GRANT USAGE ON SCHEMA public TO onrecord;
ALTER DEFAULT PRIVILEGES FOR ROLE onrecord_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO onrecord;
ALTER DEFAULT PRIVILEGES FOR ROLE onrecord_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO onrecord;
