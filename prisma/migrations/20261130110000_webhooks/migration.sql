-- A webhook of the vendor says that there is news of a job. It changes no state: it only brings the next look forward.
ALTER TABLE "BatchJob" ADD COLUMN "calledAt" DATETIME;
ALTER TABLE "BatchJob" ADD COLUMN "callId" TEXT;
