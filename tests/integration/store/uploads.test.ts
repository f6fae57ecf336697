import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataDirectory, uploadsDirectory } from '../../../lib/store/folders/data-directory';
import { inTrialFolder } from '../../../lib/store/trial-files';
import { getUpload, listUploads, takeUpload, UPLOAD_KEPT_MS, uploadStore } from '../../../lib/store/uploads';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';

dataInTemporaryDirectory();

/** An upload of ten bytes, of which some have arrived, that began so long ago. */
async function upload(id: string, arrived: string, ageMs = 0): Promise<void> {
  const store = uploadStore();
  const begun = new Date(Date.now() - ageMs).toISOString();
  const info = { id, size: 10, offset: 0, metadata: { filename: `${id[0]}.csv` }, creation_date: begun };
  writeFileSync(join(store.directory, id), arrived);
  writeFileSync(join(store.directory, `${id}.json`), JSON.stringify(info));
}
const ONE = '1'.repeat(32);
const TWO = '2'.repeat(32);

it('an upload says how much of it has arrived and until when it is kept, and expires after that', async () => {
  await upload(ONE, 'abcd', UPLOAD_KEPT_MS - 60_000);
  await upload(TWO, '0123456789', UPLOAD_KEPT_MS + 1000);
  const uploads = await listUploads();
  expect(uploads).toMatchObject([{ id: ONE, name: '1.csv', bytes: 10, received: 4, fingerprint: null }]);
  expect(uploads[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now());
  expect(readdirSync(uploadsDirectory()).sort()).toEqual([ONE, `${ONE}.json`]);
  if (process.platform !== 'win32') expect(statSync(uploadsDirectory()).mode & 0o777).toBe(0o700);
});

it('an upload is taken once, and only by its own kind of id', async () => {
  await upload(ONE, '0123456789');
  const target = join(dataDirectory(), 'taken');
  expect(await takeUpload(ONE, target)).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('0123456789');
  expect(await takeUpload(ONE, target)).toBe(false);
  expect(await getUpload(ONE)).toBeNull();
  expect(await getUpload('../whowaits')).toBeNull();
});

it('a trial leaves nothing', async () => {
  const failing = inTrialFolder(async (folder) => {
    writeFileSync(join(folder, 'head'), 'prompt');
    throw new Error('unreadable');
  });
  await expect(failing).rejects.toThrow('unreadable');
  expect(readdirSync(join(dataDirectory(), 'trials'))).toEqual([]);
});
