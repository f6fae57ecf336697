-- Who runs a job is told by a lock that its process holds (lib/store/owner.ts), no longer by pid and clock.
ALTER TABLE "Audit" DROP COLUMN "ownerPid";
ALTER TABLE "Audit" DROP COLUMN "heartbeatAt";
ALTER TABLE "Audit" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "keyFingerprint" TEXT NOT NULL
);
