import { measured } from '../assumptions/term';
import type { Overhead } from './overhead';

/**
 * Requests that expire or fail in batch are not billed there and pay the synchronous rate: share x (synchronous bill - batch
 * bill). Below zero where batch costs more, because the share avoids it.
 */
export const fallbacks: Overhead = {
  label: 'Fallbacks',
  usdPer: { billGap: (v) => v.fallbackShare },
  explain: ({ sync, quantities }) => ({
    says: 'Share x (synchronous bill - batch bill). Requests that expire or fail in batch are not billed there and pay the synchronous rate.',
    terms: [
      'fallbackShare',
      measured('Synchronous bill', sync, 'usd'),
      measured('Batch bill', quantities.batchBill, 'usd'),
    ],
  }),
};
