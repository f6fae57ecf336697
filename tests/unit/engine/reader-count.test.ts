import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READERS, readerCount } from '../../../lib/engine/process/reader-count';

const GB = 1e9;

it.each([
  ['one for each processor', { processors: 2, memoryBytes: 23 * GB }, 2],
  ['as many as half of the memory holds', { processors: 16, memoryBytes: 16 * GB }, 5],
  ['one at least', { processors: 4, memoryBytes: 1 * GB }, 1],
])('logs are read %s at a time', (_what, machine, readers) => {
  expect(readerCount({}, 1.5 * GB, machine)).toBe(readers);
});

it('a setting says otherwise, within its range', () => {
  const machine = { processors: 2, memoryBytes: 8 * GB };
  expect(readerCount({ [READERS.setting]: '7' }, 1.5 * GB, machine)).toBe(7);
  for (const text of ['0', '65', 'all']) {
    expect(() => readerCount({ [READERS.setting]: text }, 1.5 * GB, machine)).toThrow(
      `${READERS.setting} must be a whole number from ${READERS.least} to ${READERS.most}.`,
    );
  }
});

it('the setting is told in the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  expect(readme).toContain(`\`${READERS.setting}\``);
});
