import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPiAi } from '../pricing/sources/formats/read-public-catalogue';
import type { ObservedRow } from '../pricing/sources/rate-observation';

/** Whether a path is the data folder of the npm package @earendil-works/pi-ai, unpacked: dist/providers/data. */
export function isPiAiFolder(path: string): boolean {
  return readdirSync(path).includes('.manifest.json');
}

/** The chat models of pi-ai's data folder as observed rows. Throws if one of its entries can't be read. */
export function piAiRows(folder: string): ObservedRow[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const { rows, unread } = readPiAi(
    new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    null,
  );
  if (unread.length > 0) throw new Error(`${folder}: can't read ${unread.join(', ')}.`);
  return rows;
}
