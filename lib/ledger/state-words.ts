import type { JobState } from './job-state';
import type { RecordState } from './record-state';

/** What each state of a record is called, and what it means. */
export const STATE_WORDS: Record<RecordState, { title: string; says: string }> = {
  queued: { title: 'Queued', says: 'Its request waits to be submitted.' },
  submitted: { title: 'Submitted', says: 'The vendor has its request.' },
  completed: { title: 'Completed', says: 'Its answer passed the checks and waits to be published.' },
  'invalid-output': {
    title: 'Invalid output',
    says: 'Its answer failed a check. It is sent again with another version of the prompt or the schema, or a person accepts it.',
  },
  'provider-error': { title: 'Provider error', says: 'The vendor failed on it. It is sent again.' },
  expired: { title: 'Expired', says: 'The vendor did not come to it in time. It is sent again.' },
  'review-required': {
    title: 'Review required',
    says: 'It failed three times, or its job left it out, and a person has to decide.',
  },
  published: { title: 'Published', says: 'Its answer stands in published.jsonl.' },
  dead: { title: 'Dead', says: 'The vendor refused it, or a person rejected it. It is not sent again by itself.' },
};

/** What each state of a file is called. */
export const JOB_WORDS: Record<JobState, string> = {
  planned: 'Not sent',
  claimed: 'Being sent',
  submitted: 'At the vendor',
  ended: 'To be collected',
  collected: 'Collected',
  failed: 'Refused as a whole',
};
