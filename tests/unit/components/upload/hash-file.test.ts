import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashFile } from '../../../../components/upload/hash-file';

it('is the SHA-256 of the whole file, also where it takes several slices', async () => {
  const bytes = randomBytes(2_500_000);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(await hashFile(new Blob([bytes]), new AbortController().signal)).toBe(expected);
});

it('stops when it is aborted', async () => {
  const abort = new AbortController();
  abort.abort(new Error('cancelled'));
  await expect(hashFile(new Blob(['text']), abort.signal)).rejects.toThrow('cancelled');
});
