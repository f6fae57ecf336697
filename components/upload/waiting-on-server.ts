import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import type { WaitingUpload } from '@/lib/reports/answers/waiting-upload';

export const UPLOADS_ENDPOINT = '/api/uploads';

/** The uploads that the server keeps of a file, whole or in part. */
export async function findUploads(fingerprint: string): Promise<WaitingUpload[]> {
  const response = await reach(UPLOADS_ENDPOINT, { cache: 'no-store' });
  const { uploads } = await readJsonAnswer<{ uploads: WaitingUpload[] }>(response);
  return uploads.filter((upload) => upload.fingerprint === fingerprint);
}

/** Removes an upload and what has arrived of it. A missing upload is no error. */
export async function discardUpload(id: string): Promise<void> {
  const response = await reach(`${UPLOADS_ENDPOINT}/${id}`, {
    method: 'DELETE',
    headers: { 'Tus-Resumable': '1.0.0' },
  });
  if (!response.ok && response.status !== 404 && response.status !== 410) await readJsonAnswer(response);
}
