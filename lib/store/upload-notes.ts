import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { uploadsDirectory } from './folders/data-directory';

const UPLOAD_ID = /^[0-9a-f]{32}$/;

/** The fields that we read from the tus store's note beside each file. */
const noteSchema = z.object({
  size: z.number().optional(),
  metadata: z.record(z.string(), z.string().nullable()).nullish(),
  creation_date: z.string().optional(),
});

/** A file that is arriving or has arrived, from its note and the disk. Sizes are bytes. */
export type UploadNote = {
  id: string;
  name: string;
  bytes: number;
  received: number;
  fingerprint: string | null;
  createdAt: Date;
};

/** The sizes of uploads seen before. A note never changes, so it is read once. */
const sizes = new Map<string, number>();

/** True if a text has the form of an upload's id, which names a file. */
export function isUploadId(text: string): boolean {
  return UPLOAD_ID.test(text);
}

/** The ids of all uploads with a note. */
export async function uploadIds(): Promise<string[]> {
  try {
    const names = await readdir(uploadsDirectory());
    return names.flatMap((name) =>
      name.endsWith('.json') && isUploadId(name.slice(0, -5)) ? [name.slice(0, -5)] : [],
    );
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** One upload; null if none has this id, or its note can't be read. */
export async function readUploadNote(id: string): Promise<UploadNote | null> {
  const file = join(uploadsDirectory(), id);
  try {
    const [text, found] = await Promise.all([readFile(`${file}.json`, 'utf8'), stat(file)]);
    const note = noteSchema.parse(JSON.parse(text));
    return {
      id,
      name: note.metadata?.filename ?? id,
      bytes: note.size ?? 0,
      received: found.size,
      fingerprint: note.metadata?.fingerprint ?? null,
      createdAt: note.creation_date === undefined ? found.mtime : new Date(note.creation_date),
    };
  } catch (error) {
    // It was removed between the listing and this check, or a kill truncated its note. Nothing can continue with it.
    if (isMissing(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The number of uploads, their bytes when complete, and how many bytes are still to come. */
export async function announcedUploads(): Promise<{ count: number; bytes: number; missing: number }> {
  const ids = await uploadIds();
  for (const id of sizes.keys()) if (!ids.includes(id)) sizes.delete(id);
  const all = await Promise.all(ids.map(announced));
  return {
    count: ids.length,
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    missing: all.reduce((sum, { bytes, received }) => sum + Math.max(0, bytes - received), 0),
  };
}

async function announced(id: string): Promise<{ bytes: number; received: number }> {
  const known = sizes.get(id);
  if (known === undefined) {
    const note = await readUploadNote(id);
    if (note === null) return { bytes: 0, received: 0 };
    sizes.set(id, note.bytes);
    return note;
  }
  const found = await stat(join(uploadsDirectory(), id)).catch(() => null); // an audit may have just taken it
  return { bytes: found === null ? 0 : known, received: found?.size ?? 0 };
}

/** Whether an error means that a file does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
