import type { WaitingUpload } from '../../reports/waiting-upload';
import { getUpload, listUploads, uploadedFile } from '../../store/uploads';
import { InputError } from '../input-error';
import type { StoredFile } from '../intake/job-input';

/** An upload that is to be audited, with the SHA-256 (hex) that its sender worked out. */
export type SentUpload = { id: string; sha256: string };

/** The files that are arriving, or have arrived and wait for their audit; the oldest first. */
export async function waitingUploads(): Promise<WaitingUpload[]> {
  return (await listUploads()).map((upload) => ({ ...upload, expiresAt: upload.expiresAt.toISOString() }));
}

/**
 * Uploads as the input of an audit: what they will be called in its folder, and where they come from. Throws InputError
 * when one is not there, or not whole yet.
 */
export async function checkUploads(uploads: readonly SentUpload[]): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const { id, sha256 } of uploads) {
    const { name } = await arrivedFile(id);
    files.push({ name, stored: `upload-${files.length + 1}`, sha256, upload: id });
  }
  return files;
}

/** The file of an upload that is whole, where it waits for its audit. Throws InputError when it is not there, or not whole yet. */
export async function arrivedFile(id: string): Promise<{ name: string; path: string }> {
  const upload = await getUpload(id);
  if (upload === null) throw gone();
  const { name, received, bytes } = upload;
  if (received === bytes) return { name, path: uploadedFile(id) };
  throw new InputError(
    'conflict',
    `Only ${received} of ${bytes} bytes of ${name} have arrived.`,
    'Send the rest first.',
  );
}

/** What is said of an upload that is not there. */
export function gone(): InputError {
  return new InputError(
    'not-found',
    'There is no such upload: it expired, or another audit took it.',
    'Send the file again.',
  );
}
