import { existsSync, mkdirSync } from 'node:fs';
import { rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { uploadsDirectory } from './data-directory';

/** How long an upload is kept that no audit took, finished or not, in milliseconds since it began. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;

const UPLOAD_ID = /^[0-9a-f]{32}$/;

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
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Each new FileStore makes the folder once more, later, and where that fails it throws past everybody who could catch it.
  if (opened?.directory !== directory) {
    opened = new FileStore({ directory, expirationPeriodInMilliseconds: UPLOAD_KEPT_MS });
  }
  return opened;
}

/** True for a text that has the form of an upload's id, which names a file. */
export function isUploadId(text: string): boolean {
  return UPLOAD_ID.test(text);
}

/** All uploads that no audit has taken yet, the oldest first. Expired ones are removed on the way. */
export async function listUploads(): Promise<StoredUpload[]> {
  if (!existsSync(uploadsDirectory())) return [];
  const store = uploadStore();
  // A folder that can't be written to can still be listed.
  await store.deleteExpired().catch(() => 0);
  const ids = (await store.configstore.list?.()) ?? [];
  const uploads = await Promise.all(ids.filter(isUploadId).map((id) => readUpload(store, id)));
  return uploads
    .filter((upload) => upload !== null)
    .sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || a.id.localeCompare(b.id));
}

/** One upload; null when there is none with this id. */
export async function getUpload(id: string): Promise<StoredUpload | null> {
  return isUploadId(id) ? readUpload(uploadStore(), id) : null;
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

/** Bytes that this user may still write on the disk of the uploads. */
export async function freeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(uploadsDirectory());
  return bavail * bsize;
}

async function readUpload(store: FileStore, id: string): Promise<StoredUpload | null> {
  try {
    const upload = await store.getUpload(id);
    const createdAt = new Date(upload.creation_date ?? Date.now());
    return {
      id,
      name: upload.metadata?.filename ?? id,
      bytes: upload.size ?? 0,
      received: upload.offset,
      fingerprint: upload.metadata?.fingerprint ?? null,
      expiresAt: new Date(createdAt.getTime() + UPLOAD_KEPT_MS),
    };
  } catch (error) {
    // It went between the listing and the look at it.
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The file system's way to say so, and the tus store's. */
function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && error.code === 'ENOENT') return true;
  return 'status_code' in error && (error.status_code === 404 || error.status_code === 410);
}
