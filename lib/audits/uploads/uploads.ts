import type { WaitingUpload } from '../../reports/answers/waiting-upload';
import { getUpload, listUploads, uploadedFile } from '../../store/uploads';
import { InputError } from '../input-error';
import type { StoredFile } from './stored-file';

/** An upload to audit, with the sender's SHA-256 (hex). */
export type SentUpload = { id: string; sha256: string };

/** The files that are arriving or wait for their audit, oldest first. */
export async function waitingUploads(): Promise<WaitingUpload[]> {
  return (await listUploads()).map((upload) => ({ ...upload, expiresAt: upload.expiresAt.toISOString() }));
}

/**
 * Uploads as the input of an audit: their names in its folder, and their sources. Throws InputError if one is missing
 * or incomplete.
 */
export async function checkUploads(uploads: readonly SentUpload[]): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const { id, sha256 } of uploads) {
    const { name } = await arrivedFile(id);
    files.push({ name, stored: `upload-${files.length + 1}`, sha256, upload: id });
  }
  return files;
}

/** The complete file of an upload that waits for its audit. Throws InputError if it is missing or incomplete. */
export async function arrivedFile(id: string): Promise<{ name: string; path: string }> {
  const upload = await getUpload(id);
  if (upload === null) throw uploadMissing();
  const { name, received, bytes } = upload;
  if (received === bytes) return { name, path: uploadedFile(id) };
  throw new InputError(
    'conflict',
    `Only ${received} of ${bytes} bytes of ${name} have arrived.`,
    'Send the rest first.',
  );
}

/** The error for a missing upload. */
export function uploadMissing(): InputError {
  return new InputError(
    'not-found',
    'There is no such upload: it expired, or another audit took it.',
    'Send the file again.',
  );
}
