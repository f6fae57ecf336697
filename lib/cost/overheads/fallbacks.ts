import { measured } from '../assumptions/assumptions';
import type { Overhead } from './overhead';

/**
 * Requests that expire or fail in batch, or are refused on flex, are not billed there and pay the synchronous rate: share x
 * (synchronous bill - bill of the way). Below zero where the way costs more, because the share avoids it.
 */
export const fallbacks: Overhead = {
  label: 'Fallbacks',
  ways: ['batch', 'flex'],
  usdPer: { billGap: (v, way) => (way === 'flex' ? v.flexRefusedShare : v.fallbackShare) },
  explain: ({ way, sync, quantities }) => ({
    says:
      way === 'flex'
        ? 'Share x (synchronous bill - flex bill). Requests that flex refuses are not billed there and pay the synchronous rate.'
        : 'Share x (synchronous bill - batch bill). Requests that expire or fail in batch are not billed there and pay the synchronous rate.',
    terms: [
      way === 'flex' ? 'flexRefusedShare' : 'fallbackShare',
      measured('Synchronous bill', sync, 'usd'),
      measured(way === 'flex' ? 'Flex bill' : 'Batch bill', quantities.batchBill, 'usd'),
    ],
  }),
};
