-- CreateTable
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "workloadId" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Decision_workloadId_idx" ON "Decision"("workloadId");

-- CreateIndex
CREATE INDEX "Workload_id_idx" ON "Workload"("id");
