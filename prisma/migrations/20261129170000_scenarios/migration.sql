-- What-ifs over an audit that somebody named. They go with their audit.
-- CreateTable
CREATE TABLE "Scenario" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "auditId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "Scenario_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_auditId_name_key" ON "Scenario"("auditId", "name");
