import { postJson } from '@/components/request/post-json';
import type { ColumnMapping } from '@/lib/logs/mapping/column-mapping';
import { hashFile } from './hash-file';
import { discardUpload, sendFile } from './send-file';

/** How files are to be read: by this mapping, or where it is null by a saved one that fits, or unaided; `days` is what the log covers, if said. */
export type Reading = { mapping: ColumnMapping | null; days: number | null };

/** How far the files are on their way. `sentBytes` counts what the server has, from earlier tries too. */
export type Transfer = { fileName: string; sentBytes: number; totalBytes: number };

/**
 * Sends files, one after the other, and starts one audit of them all, whose id it answers. Rejects with an Error in words
 * for people; an abort by `signal` removes what has arrived and rejects with its reason.
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

/** One file's name; several are told by the first and how many more there are. */
function nameOf(files: readonly File[]): string {
  const [first, ...others] = files;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${first?.name ?? ''}${more}`.slice(-255);
}
