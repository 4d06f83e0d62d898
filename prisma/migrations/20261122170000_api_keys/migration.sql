-- CreateTable
CREATE TABLE "api_key" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "last_used_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "api_key_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 1,
    "leased_until" TIMESTAMPTZ(6) NOT NULL,
    "outcomes" JSONB NOT NULL DEFAULT '{}',
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("api_key_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- AddForeignKey
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A name is free again once its key is revoked.
CREATE UNIQUE INDEX "api_key_name_key" ON "api_key" (lower("name")) WHERE "revoked_at" IS NULL;

ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes" CHECK ("scopes" <@ ARRAY['ingest', 'curate', 'admin']);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_secret_hash" CHECK (octet_length("secret_hash") = 32);
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_key_length" CHECK (length("key") BETWEEN 1 AND 255);
