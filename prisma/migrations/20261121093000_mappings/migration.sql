-- CreateTable
CREATE TABLE "Mapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Mapping_name_key" ON "Mapping"("name");

-- CreateIndex
CREATE INDEX "Mapping_savedAt_idx" ON "Mapping"("savedAt");
