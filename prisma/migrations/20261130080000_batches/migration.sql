-- Batches that are run from here: their files of requests and the state of each record. No prompt, no answer.
-- CreateTable
CREATE TABLE "Batch" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptVersion" TEXT,
    "schemaVersion" TEXT,
    "auditId" TEXT,
    "workloadId" TEXT,
    "workloadName" TEXT,
    "records" INTEGER NOT NULL,
    "setAside" INTEGER NOT NULL,
    "capUsd" REAL,
    "registered" BOOLEAN NOT NULL DEFAULT false,
    "stopped" TEXT,
    "ownerToken" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "BatchJob" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batch" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "usdLow" REAL,
    "usdHigh" REAL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "tag" TEXT NOT NULL,
    "claimedAt" DATETIME,
    "remoteId" TEXT,
    "submittedAt" DATETIME,
    "lookedAt" DATETIME,
    "progressedAt" DATETIME,
    "total" INTEGER,
    "succeeded" INTEGER,
    "failed" INTEGER,
    "endedAt" DATETIME,
    "expiresAt" DATETIME,
    "resultsUntil" DATETIME,
    "collectedAt" DATETIME,
    "inputTokens" BIGINT,
    "cacheReadTokens" BIGINT,
    "outputTokens" BIGINT,
    "billedUsd" REAL,
    "strangers" INTEGER NOT NULL DEFAULT 0,
    "repeated" INTEGER NOT NULL DEFAULT 0,
    "unreadable" INTEGER NOT NULL DEFAULT 0,
    "says" TEXT,
    CONSTRAINT "BatchJob_batch_fkey" FOREIGN KEY ("batch") REFERENCES "Batch" ("number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BatchRecord" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batch" INTEGER NOT NULL,
    "job" INTEGER NOT NULL,
    "recordId" TEXT NOT NULL,
    "customId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "validation" TEXT,
    "code" TEXT,
    "requestId" TEXT,
    "promptVersion" TEXT,
    "schemaVersion" TEXT,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "BatchRecord_batch_fkey" FOREIGN KEY ("batch") REFERENCES "Batch" ("number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Batch_id_key" ON "Batch"("id");

-- CreateIndex
CREATE INDEX "Batch_createdAt_idx" ON "Batch"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "BatchJob_tag_key" ON "BatchJob"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "BatchJob_batch_file_key" ON "BatchJob"("batch", "file");

-- CreateIndex
CREATE UNIQUE INDEX "BatchRecord_batch_recordId_key" ON "BatchRecord"("batch", "recordId");

-- CreateIndex
CREATE INDEX "BatchRecord_job_idx" ON "BatchRecord"("job");
