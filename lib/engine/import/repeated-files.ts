import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** The files that are byte for byte copies of an earlier one: the index of each, and that of the earlier one. */
export async function findRepeatedFiles(paths: readonly string[]): Promise<Map<number, number>> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const repeats = new Map<number, number>();
  const first = new Map<string, number>();
  for (const [index, path] of paths.entries()) {
    const sameSize = sizes.filter((size) => size === sizes[index]).length > 1;
    if (!sameSize) continue;
    const content = await contentHash(path);
    const earlier = first.get(content);
    if (earlier === undefined) first.set(content, index);
    else repeats.set(index, earlier);
  }
  return repeats;
}

async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
