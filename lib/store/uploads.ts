import { mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { uploadsDirectory } from './folders/data-directory';
import { keepFilesPrivate } from './folders/private-files';
import { isMissing, isUploadId, readUploadNote, type UploadNote, uploadIds } from './upload-notes';

/** How long an upload is kept that no audit takes, complete or not, in milliseconds since it began. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;

/** A file that is arriving, or waits for its audit. Sizes are bytes. */
export type StoredUpload = {
  id: string;
  name: string;
  bytes: number;
  received: number;
  /** The sender's identification of the file, for when it resumes; null if it gave none. */
  fingerprint: string | null;
  expiresAt: Date;
};

let opened: FileStore | null = null;

/** The tus server's storage. The folder is readable only by its owner. */
export function uploadStore(): FileStore {
  const directory = uploadsDirectory();
  keepFilesPrivate();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Each new FileStore creates the folder again, asynchronously. If that fails, its error can't be caught.
  if (opened?.directory !== directory) {
    opened = new FileStore({ directory, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS });
  }
  return opened;
}

/** All uploads that no audit has taken yet, oldest first. Expired ones are removed on the way. */
export async function listUploads(): Promise<StoredUpload[]> {
  const notes = await Promise.all((await uploadIds()).map(readUploadNote));
  const uploads = notes.filter((note) => note !== null).map(storedUpload);
  const kept = uploads.filter(({ expiresAt }) => expiresAt.getTime() >= Date.now());
  await Promise.all(uploads.filter((upload) => !kept.includes(upload)).map(({ id }) => removeExpired(id)));
  return kept.sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || a.id.localeCompare(b.id));
}

/** One upload; null if none has this id. */
export async function getUpload(id: string): Promise<StoredUpload | null> {
  const note = isUploadId(id) ? await readUploadNote(id) : null;
  return note === null ? null : storedUpload(note);
}

/**
 * Moves an upload's file to `target`, on the same disk, and forgets the upload. False if another process took it first.
 */
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

/** The path of an upload's bytes. Throws a RangeError for an id that is not an upload's. */
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
    // Listing must not fail: on a read-only disk the upload stays but is not shown.
  }
}
