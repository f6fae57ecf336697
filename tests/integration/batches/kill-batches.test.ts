import { expect, it } from 'vitest';
import { killBatches } from '../../kill/kill-batches';

/** `npx tsx tests/kill/batches.ts` kills 200 times; this is to see that it still can, and that nothing obvious goes wrong. */
it('bills and publishes nothing twice, whenever it is killed', { timeout: 300_000 }, async () => {
  expect((await killBatches(8, 5)).problems).toEqual([]);
});
