import { measured } from '../assumptions/term';
import type { Overhead } from './overhead';

/**
 * Requests that expire or fail in batch are not billed there and pay the synchronous rate: share x (synchronous bill - batch
 * bill). Below zero where batch is the dearer way, as the share escapes it.
 */
export const fallbacks: Overhead = {
  label: 'Fallbacks to synchronous',
  usdPer: { billGap: (v) => v.fallbackShare },
  explain: ({ sync, quantities }) => ({
    says: 'Requests that expire or fail in batch are not billed there and pay the synchronous rate: share x (synchronous - batch).',
    terms: [
      'fallbackShare',
      measured('Synchronous bill', sync, 'usd'),
      measured('Batch bill', quantities.batchBill, 'usd'),
    ],
  }),
};
