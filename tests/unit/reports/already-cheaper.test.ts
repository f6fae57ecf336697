import { expect, it } from 'vitest';
import { alreadyOn } from '../../../lib/reports/already-cheaper';

const blockedBy = (...codes: string[]) => ({
  batch: { eligible: codes.length === 0, blockers: codes.map((code) => ({ code, says: '' })) },
});

it.each([
  [['no-saving', 'already-batch'], 'batch'],
  [['already-flex'], 'flex'],
  [['no-saving'], null],
  [[], null],
])('work that is blocked by %j is on %s already', (codes, tier) => {
  expect(alreadyOn(blockedBy(...codes))).toBe(tier);
});
