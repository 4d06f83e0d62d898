-- What keys and addresses have asked for in the present minute, where several servers count together. After a crash it is
-- counted anew, so it need not be in the log.
CREATE UNLOGGED TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- What is long over is cleared away by this.
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit" ("expire");
