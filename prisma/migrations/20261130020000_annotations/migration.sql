-- Owners, cost centres and notes of workloads, with who set them and when. Rows are only added.
-- CreateTable
CREATE TABLE "Annotation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "workloadId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "setBy" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Annotation_workloadId_field_idx" ON "Annotation"("workloadId", "field");

-- Reports of lists have the owners that the lists name. Those of before are made again from the stored inputs.
UPDATE "Audit" SET "concluder" = coalesce("concluder", 'nobody') WHERE "status" = 'done' AND "kind" = 'workflows';
