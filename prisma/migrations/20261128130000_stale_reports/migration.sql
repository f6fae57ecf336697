-- A report that is of before the latest decision on one of its workloads says who is making it again.
ALTER TABLE "Audit" ADD COLUMN "concluder" TEXT;

-- CreateIndex
CREATE INDEX "Audit_concluder_idx" ON "Audit"("concluder");
