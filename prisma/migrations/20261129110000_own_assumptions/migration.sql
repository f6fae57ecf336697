-- Assumptions of the cost model that are the installation's own, with who set them, when and why. Rows are only added.
-- CreateTable
CREATE TABLE "OwnAssumption" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "value" TEXT,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
