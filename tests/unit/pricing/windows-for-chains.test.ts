import { expect, it } from 'vitest';
import { capabilities } from '../../../lib/pricing/capabilities/capability';

it('a completion window takes chains only where the vendor says that follow-ups are within it', () => {
  const windows = capabilities.flatMap(({ completionWindows }) => completionWindows);
  expect(windows.length).toBeGreaterThan(0);
  for (const { id, followUps, says } of windows) {
    expect(/follow-up requests included/.test(says), id).toBe(followUps);
  }
});
