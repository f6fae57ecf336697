import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFullSays, diskSpace, reserveOf } from '../../../lib/engine/limits/disk-space';
import { isOutOfSpace, isReadOnly } from '../../../lib/engine/limits/out-of-space';
import { formatBytes } from '../../../lib/wording/bytes';

const MIB = 2 ** 20;

describe('the reserve of a disk', () => {
  it.each([
    [60 * MIB, undefined, 6 * MIB],
    [2 ** 40, undefined, 256 * MIB],
    [2 ** 40, '', 256 * MIB],
    [2 ** 40, '0', 0],
    [60 * MIB, '1000', 1000],
  ])('of %d bytes with the setting %s is %d bytes', (disk, setting, reserve) => {
    expect(reserveOf(disk, setting)).toBe(reserve);
  });

  it.each(['-1', 'much', '1.5', 'Infinity'])('is not "%s"', (setting) => {
    expect(() => reserveOf(1, setting)).toThrow('WHOWAITS_RESERVE_BYTES must be');
  });

  it('is that of the disk a folder will be on', async () => {
    const { freeBytes } = await diskSpace(join(tmpdir(), 'whowaits-not', 'there', 'yet'));
    expect(freeBytes).toBeGreaterThan(0);
    expect(freeBytes % 512).toBe(0);
  });
});

it('says sizes as disks are sold', () => {
  expect([500, 2_500_000, 70_400_000_000].map(formatBytes)).toEqual(['500 B', '2.5 MB', '70.4 GB']);
  expect(diskFullSays({ freeBytes: 5e6, reserveBytes: 6e6 })).toContain('5.0 MB are free, and 6.0 MB must stay free');
});

describe('a disk that takes no more', () => {
  it.each([
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    Object.assign(new Error('write'), { code: 'EDQUOT' }),
    new Error('IO Error: Could not write file "a": No space left on device'),
    new Error(
      "Out of Memory Error: failed to offload data block. This limit was set by the 'max_temp_directory_size' setting.",
    ),
  ])('is told by %s', (error) => {
    expect(isOutOfSpace(error)).toBe(true);
    expect(isReadOnly(error)).toBe(false);
  });

  it.each([
    new Error('Out of Memory Error: failed to allocate'),
    Object.assign(new Error('open'), { code: 'ENOENT' }),
    null,
    'full',
  ])('is not told by %s', (error) => {
    expect(isOutOfSpace(error)).toBe(false);
  });
});

it.each([
  [{ code: 'EROFS', syscall: 'open' }, true],
  [{ code: 'EACCES', syscall: 'rmdir' }, true],
  [{ code: 'ENOENT', syscall: 'mkdir' }, true],
  [{ code: 'EACCES', syscall: 'open' }, false],
  [{ code: 'ENOENT', syscall: 'open' }, false],
])('a folder that may only be read is told by %o: %s', (said, expected) => {
  expect(isReadOnly(Object.assign(new Error(said.code), said))).toBe(expected);
});
