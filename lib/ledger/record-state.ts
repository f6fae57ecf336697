/** Where a record of a batch stands. It is in exactly one of them at any time. */
export const RECORD_STATES = [
  'queued',
  'submitted',
  'completed',
  'invalid-output',
  'provider-error',
  'expired',
  'review-required',
  'published',
  'dead',
] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** How many failures a record may have before a person looks at it. */
export const MOST_FAILURES = 3;

/**
 * What the checks said of a record's answer: it passed, it failed, or it failed and a person took it all the same. Null: there is no answer.
 */
export type Validation = 'passed' | 'failed' | 'accepted';

/** What the ledger knows of a record that decides where it can go. `job` names the request file that it was last written to. */
export type RecordEntry = { state: RecordState; job: number; failures: number; validation: Validation | null };
