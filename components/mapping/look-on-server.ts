import { postJson } from '@/components/ui/post-json';
import { discardUpload, sendFile } from '@/components/upload/send-file';
import type { Transfer } from '@/components/upload/send-files';
import type { Preview } from '@/lib/logs/preview-file';

/**
 * Sends a file to the server and has it looked into there; it waits there for its audit. Rejects with an Error in words for
 * people, and then leaves nothing behind; so does an abort by `signal`.
 */
export async function lookOnServer(
  file: File,
  onProgress: (transfer: Transfer) => void,
  signal: AbortSignal,
): Promise<{ preview: Preview; upload: string }> {
  const onSent = (sentBytes: number) => onProgress({ fileName: file.name, sentBytes, totalBytes: file.size });
  onSent(0);
  const upload = await sendFile(file, onSent, signal);
  try {
    const { preview } = await postJson<{ preview: Preview | null }>('/api/mappings/look', { upload });
    signal.throwIfAborted();
    if (preview === null) throw new Error(`${file.name} can't be looked into.`);
    return { preview, upload };
  } catch (error) {
    await discardUpload(upload);
    throw error;
  }
}
