-- An audit of the same log again is known by the names or the content of its files. Audits of one series are versions of each other.
ALTER TABLE "Audit" ADD COLUMN "fileNames" TEXT;
ALTER TABLE "Audit" ADD COLUMN "content" TEXT;
ALTER TABLE "Audit" ADD COLUMN "series" TEXT;
