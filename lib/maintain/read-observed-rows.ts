import { readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import * as z from 'zod';
import { readPublicCatalogue } from '../pricing/sources/formats/read-public-catalogue';
import { type ObservedRow, observedRowSchema } from '../pricing/sources/rate-observation';
import { isPiAiFolder, piAiRows } from './pi-ai-rows';

/**
 * The observed rates of a CSV, of pi-ai's data folder, or of a public catalogue in its own format. Throws with what is no
 * observation.
 */
export function readObservedRows(path: string): ObservedRow[] {
  if (statSync(path).isDirectory()) {
    if (isPiAiFolder(path)) return piAiRows(path);
    throw new Error(`${path}: not the data folder of pi-ai (dist/providers/data), as it has no .manifest.json.`);
  }
  if (path.endsWith('.json')) return catalogueRows(path);
  const { data, errors } = Papa.parse<unknown>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  const [broken] = errors;
  if (broken) throw new Error(`${path}, row ${(broken.row ?? 0) + 2}: ${broken.message}`);
  return data.map((row, index) => {
    const parsed = observedRowSchema.safeParse(row);
    if (!parsed.success) throw new Error(`${path}, line ${index + 2}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** JSON catalogues name no day, so their path does: history/2026-08-01/openrouter_models.json. */
function catalogueRows(path: string): ObservedRow[] {
  const day = path.match(/\d{4}-\d{2}-\d{2}/g)?.at(-1);
  if (day === undefined || Number.isNaN(Date.parse(day))) throw new Error(`${path}: a catalogue's path names its day.`);
  const { rows, unread } = readPublicCatalogue(readFileSync(path, 'utf8'), day);
  if (unread.length > 0) throw new Error(`${path}: can't read ${unread.join(', ')}.`);
  return rows;
}
