import type { Way } from '../../pricing/lookup/way';

/** The name of each way, the way as the subject of a sentence in the singular, and what changes in the requests. */
export const WAY_WORDS: Record<Way, { label: string; subject: string; says: string }> = {
  standard: {
    label: 'Standard',
    subject: 'The standard tier',
    says: 'the service tier of each request, instead of priority',
  },
  flex: { label: 'Flex', subject: 'Flex', says: 'one request parameter; slower, and sometimes refused' },
  'window-2h': {
    label: 'Completion window of 2 h',
    subject: 'A completion window of 2 h',
    says: 'background requests, answered within 2 hours',
  },
  'window-8h': {
    label: 'Completion window of 8 h',
    subject: 'A completion window of 8 h',
    says: 'background requests, answered within 8 hours',
  },
  'off-peak': {
    label: 'Off-peak hours',
    subject: 'Waiting for off-peak hours',
    says: 'the time of day at which requests are sent',
  },
  batch: { label: 'Batch', subject: 'Batch', says: 'files of requests, answered together' },
};
