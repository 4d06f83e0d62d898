-- The day at the place of publication is what "Tuesday" refers to: a text that is read again needs it.
ALTER TABLE "article" ADD COLUMN     "published_zone" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "article" ADD CONSTRAINT "article_published_zone" CHECK ("published_zone" BETWEEN -1439 AND 1439);
