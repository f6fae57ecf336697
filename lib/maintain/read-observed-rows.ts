import { readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import { type ObservedRow, observedRowSchema } from '../pricing/sources/rate-observation';
import { isPiAiFolder, piAiRows } from './pi-ai-rows';

/** The observed rates of a CSV, or of pi-ai's data folder. Throws with the line that is no observation. */
export function readObservedRows(path: string): ObservedRow[] {
  if (statSync(path).isDirectory()) {
    if (isPiAiFolder(path)) return piAiRows(path);
    throw new Error(`${path}: not the data folder of pi-ai (dist/providers/data), as it has no .manifest.json.`);
  }
  const { data, errors } = Papa.parse<unknown>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  const [broken] = errors;
  if (broken) throw new Error(`${path}, row ${(broken.row ?? 0) + 2}: ${broken.message}`);
  return data.map((row, index) => {
    const parsed = observedRowSchema.safeParse(row);
    if (!parsed.success) throw new Error(`${path}, line ${index + 2}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
