-- AlterTable
ALTER TABLE "Audit" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Workload_auditId_position_idx" ON "Workload"("auditId", "position");
