import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDS, readLimits } from '../../../lib/engine/limits/read-limits';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';

describe('the limits', () => {
  it('are the usual ones where nothing is set, and may be set one by one', () => {
    const limits = readLimits({ WHOWAITS_LIMIT_COLUMNS: '' });
    for (const [name, bound] of Object.entries(BOUNDS)) {
      expect(limits[name as keyof typeof BOUNDS]).toBe(bound.normally);
      for (const value of [bound.least, bound.most]) {
        expect(readLimits({ [bound.setting]: `${value}` })).toEqual({ ...limits, [name]: value });
      }
    }
  });

  it.each(['many', '0', '-1', '1.5', '1e99', 'Infinity', '12 MB'])(
    'refuse the setting %j, naming it and its range',
    (text) => {
      for (const { setting, least, most } of Object.values(BOUNDS)) {
        const read = () => readLimits({ [setting]: text });
        expect(read).toThrow(UnreadableFile);
        expect(read).toThrow(`${setting} must be a whole number from ${least} to ${most}.`);
      }
    },
  );

  it('are told in the README with what they usually are', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
    for (const { setting, normally } of Object.values(BOUNDS)) {
      expect(readme).toMatch(new RegExp(`\`${setting}\`.*\\| ${normally.toLocaleString('en-US')} \\|`));
    }
  });
});
