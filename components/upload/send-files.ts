import { postJson } from '@/components/request/post-json';
import type { ColumnMapping } from '@/lib/logs/mapping/column-mapping';
import { hashFile } from './hash-file';
import { sendFile } from './send-file';
import { discardUpload } from './waiting-on-server';

/** How to read files: with this mapping, or if it is null with a saved one that fits or none. `days` is the period of the log, if entered. */
export type Reading = { mapping: ColumnMapping | null; days: number | null };

/** The progress of a transfer. `sentBytes` counts what the server has, including earlier tries. */
export type Transfer = { fileName: string; sentBytes: number; totalBytes: number };

/**
 * Sends files one after the other, starts one audit of them and returns its id. Rejects with an Error for people. An abort by
 * `signal` removes what has arrived and rejects with its reason.
 */
export async function sendFiles(
  files: readonly File[],
  { mapping, days }: Reading,
  onProgress: (transfer: Transfer) => void,
  signal: AbortSignal,
): Promise<string> {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  const uploads: { id: string; sha256: string }[] = [];
  let before = 0;
  try {
    for (const file of files) {
      const onSent = (bytes: number) => onProgress({ fileName: file.name, sentBytes: before + bytes, totalBytes });
      onSent(0);
      const [id, sha256] = await Promise.all([sendFile(file, onSent, signal), hashFile(file, signal)]);
      uploads.push({ id, sha256 });
      before += file.size;
    }
    signal.throwIfAborted();
  } catch (error) {
    if (signal.aborted) for (const { id } of uploads) await discardUpload(id);
    throw error;
  }
  const asked = { name: nameOf(files), uploads, mapping: mapping ?? undefined, days };
  return (await postJson<{ id: string }>('/api/audits/uploads', asked)).id;
}

/** The name of the first file, and the number of the others. */
function nameOf(files: readonly File[]): string {
  const [first, ...others] = files;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${first?.name ?? ''}${more}`.slice(-255);
}
