-- Reports have opportunities of the work that stays. Those of before are made again from the stored inputs.
UPDATE "Audit" SET "concluder" = coalesce("concluder", 'nobody') WHERE "status" = 'done';
