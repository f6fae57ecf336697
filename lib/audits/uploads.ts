import path from 'node:path';
import type { WaitingUpload } from '../reports/waiting-upload';
import { jobDirectory } from '../store/data-directory';
import { getUpload, listUploads, takeUpload, uploadedFile } from '../store/uploads';
import type { AuditInput } from './audit-input';
import { InputError } from './input-error';

/** An upload that is to be audited, with the SHA-256 (hex) that its sender worked out. */
export type SentUpload = { id: string; sha256: string };

/** The files that are arriving, or have arrived and wait for their audit; the oldest first. */
export async function waitingUploads(): Promise<WaitingUpload[]> {
  return (await listUploads()).map((upload) => ({ ...upload, expiresAt: upload.expiresAt.toISOString() }));
}

/** Refuses uploads that are not there, or not whole yet. Throws InputError. */
export async function checkUploads(uploads: readonly SentUpload[]): Promise<void> {
  for (const { id } of uploads) await arrivedFile(id);
}

/** The file of an upload that is whole, where it waits for its audit. Throws InputError when it is not there, or not whole yet. */
export async function arrivedFile(id: string): Promise<{ name: string; path: string }> {
  const upload = await getUpload(id);
  if (upload === null) throw gone();
  const { name, received, bytes } = upload;
  if (received === bytes) return { name, path: uploadedFile(id) };
  throw new InputError(
    'usage',
    `Only ${received} of ${bytes} bytes of ${name} have arrived. Send the rest first.`,
    409,
  );
}

/** Makes uploads the input of an audit that was opened, in its own folder. Throws InputError when one is gone. */
export async function takeUploads(auditId: string, uploads: readonly SentUpload[]): Promise<AuditInput['files']> {
  const files: AuditInput['files'] = [];
  for (const [index, { id, sha256 }] of uploads.entries()) {
    const name = (await getUpload(id))?.name;
    const target = path.join(jobDirectory(auditId), `upload-${index + 1}`);
    if (name === undefined || !(await takeUpload(id, target))) throw gone();
    files.push({ name, path: target, sha256 });
  }
  return files;
}

function gone(): InputError {
  return new InputError(
    'usage',
    'There is no such upload: it expired, or another audit took it. Send the file again.',
    404,
  );
}
