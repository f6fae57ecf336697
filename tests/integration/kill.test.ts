import { expect, it } from 'vitest';
import { killAll } from '../kill/kill-all';

/** `npx tsx tests/kill/kill.ts` kills 200 times; this is to see that it still can, and that nothing obvious is lost. */
it('loses nothing that was acknowledged and leaves nothing, whatever is killed', { timeout: 300_000 }, async () => {
  expect(await killAll(5, 3, 0)).toEqual([]);
});
