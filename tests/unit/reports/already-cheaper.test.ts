import { expect, it } from 'vitest';
import { alreadyRuns } from '../../../lib/reports/ways/already-cheaper';

const blockedBy = (...codes: string[]) => ({
  batch: { eligible: codes.length === 0, blockers: codes.map((code) => ({ code, says: '' })) },
});

it.each([
  [['no-saving', 'already-batch'], 'in batch'],
  [['already-flex'], 'on flex'],
  [['no-saving'], null],
  [[], null],
])('work that is blocked by %j runs %s already', (codes, tier) => {
  expect(alreadyRuns(blockedBy(...codes))).toBe(tier);
});
