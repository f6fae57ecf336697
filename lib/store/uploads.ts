import { mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { uploadsDirectory } from './folders/data-directory';
import { keepFilesPrivate } from './folders/private-files';
import { isMissing, isUploadId, readUploadNote, type UploadNote, uploadIds } from './upload-notes';

/** How long an upload is kept that no audit took, finished or not, in milliseconds since it began. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;

/** A file that is arriving, or has arrived and waits for its audit. Sizes are bytes. */
export type StoredUpload = {
  id: string;
  name: string;
  bytes: number;
  received: number;
  /** What the sender tells the file by when it comes back with it; null when it said nothing. */
  fingerprint: string | null;
  expiresAt: Date;
};

let opened: FileStore | null = null;

/** Where the tus server keeps what arrives. The folder is readable by its owner only. */
export function uploadStore(): FileStore {
  const directory = uploadsDirectory();
  keepFilesPrivate();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Each new FileStore makes the folder once more, later, and where that fails it throws past everybody who could catch it.
  if (opened?.directory !== directory) {
    opened = new FileStore({ directory, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS });
  }
  return opened;
}

/** All uploads that no audit has taken yet, the oldest first. Expired ones are removed on the way. */
export async function listUploads(): Promise<StoredUpload[]> {
  const notes = await Promise.all((await uploadIds()).map(readUploadNote));
  const uploads = notes.filter((note) => note !== null).map(storedUpload);
  const kept = uploads.filter(({ expiresAt }) => expiresAt.getTime() >= Date.now());
  await Promise.all(uploads.filter((upload) => !kept.includes(upload)).map(({ id }) => removeExpired(id)));
  return kept.sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || a.id.localeCompare(b.id));
}

/** One upload; null when there is none with this id. */
export async function getUpload(id: string): Promise<StoredUpload | null> {
  const note = isUploadId(id) ? await readUploadNote(id) : null;
  return note === null ? null : storedUpload(note);
}

/** Moves an upload's file to `target`, on the same disk, and forgets the upload. False when somebody else took it first. */
export async function takeUpload(id: string, target: string): Promise<boolean> {
  const file = uploadedFile(id);
  try {
    await rename(file, target);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  await rm(`${file}.json`, { force: true });
  return true;
}

/** Where the bytes of an upload are. Throws a RangeError for an id that is not an upload's. */
export function uploadedFile(id: string): string {
  if (!isUploadId(id)) throw new RangeError('This is not the id of an upload.');
  return join(uploadsDirectory(), id);
}

function storedUpload({ createdAt, ...note }: UploadNote): StoredUpload {
  return { ...note, expiresAt: new Date(createdAt.getTime() + UPLOAD_KEPT_MS) };
}

async function removeExpired(id: string): Promise<void> {
  const file = uploadedFile(id);
  try {
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  } catch {
    // Whoever lists only wants to see; on a disk that may only be read it stays, and is not shown.
  }
}
