import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadCatalogue } from '../../../pricing/sources/formats/public-catalogue';
import { NoCatalogue, readPiAi } from '../../../pricing/sources/formats/read-public-catalogue';
import { InputError } from '../../input-error';
import { MOST_BYTES, readCatalogueBytes } from './read-catalogue-bytes';

/**
 * Reads a public catalogue from a file, an npm package or a folder of pi-ai. Where neither `day` nor the catalogue says
 * which day it stands for, it is the day on which the file was written. Throws InputError.
 */
export async function readCataloguePath(name: string, day: string | null): Promise<ReadCatalogue> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) return await readFolder(name, day);
    if (!found.isFile() || found.size > MOST_BYTES) throw new NoCatalogue('It is no file of up to 100 MB.');
    const written = found.mtime.toISOString().slice(0, 10);
    return readCatalogueBytes(await readFile(name), day ?? written, day !== null);
  } catch (error) {
    throw refusalOf(name, error);
  }
}

/** The problem with a catalogue in the words of a refusal. Other errors stay what they are. */
export function refusalOf(name: string, error: unknown): unknown {
  const remedy = 'Name a file of LiteLLM, models.dev or OpenRouter, or the npm package of pi-ai.';
  if (error instanceof NoCatalogue) return new InputError('unreadable', `${name}: ${error.message}`, remedy);
  if (error instanceof Error && 'code' in error)
    return new InputError('unreadable', `${name} can't be read (${error.code}).`, remedy);
  return error;
}

/** pi-ai's data folder, or the package around it. */
async function readFolder(folder: string, day: string | null): Promise<ReadCatalogue> {
  for (const within of ['.', 'dist/providers/data', 'package/dist/providers/data']) {
    const data = path.join(folder, within);
    const names = await readdir(data).catch((): string[] => []);
    if (!names.includes('.manifest.json')) continue;
    const files = new Map<string, string>();
    let bytes = 0;
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const file = path.join(data, name);
      bytes += (await stat(file)).size;
      if (bytes > MOST_BYTES) throw new NoCatalogue('It is larger than 100 MB, as no public catalogue is.');
      files.set(name, await readFile(file, 'utf8'));
    }
    return readPiAi(files, day);
  }
  throw new NoCatalogue('The folder has no data of pi-ai (dist/providers/data/.manifest.json).');
}
