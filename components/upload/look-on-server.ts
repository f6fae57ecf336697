import { postJson } from '@/components/request/post-json';
import type { Preview } from '@/lib/logs/files/preview-file';
import { sendFile } from './send-file';
import type { Transfer } from './send-files';
import { discardUpload } from './waiting-on-server';

/** The preview of a sent file, and the id of its upload, which waits for its audit. */
export type SeenFile = { preview: Preview; upload: string };

/** The preview of a file that waits on the server, or of one sheet of a workbook. Rejects with an Error for people. */
export async function seenOnServer(upload: string, name: string, sheet?: string): Promise<Preview> {
  const { preview } = await postJson<{ preview: Preview | null }>('/api/mappings/look', { upload, sheet });
  if (preview === null) throw new Error(`The columns of ${name} can't be shown.`);
  return preview;
}

/**
 * Sends a file to the server and gets its preview. The file waits there for its audit. Rejects with an Error for people. An error
 * or an abort by `signal` removes the file.
 */
export async function lookOnServer(
  file: File,
  onProgress: (transfer: Transfer) => void,
  signal: AbortSignal,
): Promise<SeenFile> {
  const onSent = (sentBytes: number) => onProgress({ fileName: file.name, sentBytes, totalBytes: file.size });
  onSent(0);
  const upload = await sendFile(file, onSent, signal);
  try {
    const preview = await seenOnServer(upload, file.name);
    signal.throwIfAborted();
    return { preview, upload };
  } catch (error) {
    await discardUpload(upload);
    throw error;
  }
}
