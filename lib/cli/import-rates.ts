/**
 * `npx tsx lib/cli/import-rates.ts FILE [OUT]`: writes lib/pricing/data/rates.json, or OUT, from a CSV of observed rates and
 * the vendor facts in data/vendor-rates.json, and prints what it found. The same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { z } from 'zod';
import vendorFile from '../pricing/data/vendor-rates.json';
import { observedRates } from '../pricing/observed-rates';
import { lineOfRate, type RateSource, rateLineSchema, rateOfLine, sourceSchema } from '../pricing/rate-line';
import { observedRowSchema } from '../pricing/rate-observation';

const TARGET = fileURLToPath(new URL('../pricing/data/rates.json', import.meta.url));
const vendorSchema = z.object({ sources: z.array(sourceSchema), rates: z.array(rateLineSchema) });

function readRows(path: string) {
  const { data, errors } = Papa.parse<unknown>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  const [broken] = errors;
  if (broken) throw new Error(`${path}, row ${(broken.row ?? 0) + 2}: ${broken.message}`);
  return data.map((row, index) => {
    const parsed = observedRowSchema.safeParse(row);
    if (!parsed.success) throw new Error(`${path}, line ${index + 2}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

function importRates(path: string, target: string): void {
  const rows = readRows(path);
  const { sources: vendorSources, rates: vendorLines } = vendorSchema.parse(vendorFile);
  const vendor = vendorLines.map((line) => rateOfLine(line, vendorSources));
  const { rates, findings } = observedRates(rows, vendor);

  const byName = new Map<string, RateSource>();
  for (const { source, observedOn } of rates) byName.set(`${source} ${observedOn}`, { source, observedOn });
  const sources = [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
  const lines = rates.map((rate) => JSON.stringify(lineOfRate(rate, sources)));
  const checkedOn =
    rows
      .map((row) => row.source_date)
      .sort()
      .at(-1) ?? '';
  const version = `${checkedOn}-${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)}`;
  const head = `"version": "${version}",\n"checkedOn": "${checkedOn}",\n"sources": ${JSON.stringify(sources)},\n"rates": [`;
  writeFileSync(target, `{\n${head}\n${lines.join(',\n')}\n]\n}\n`);

  const counts = new Map<string, number>();
  for (const { code, says } of findings) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (code !== 'region-not-kept') console.log(`${code}: ${says}`);
  }
  console.log(`\n${rows.length} rows read, ${rates.length} rates written to ${target} (${version}).`);
  for (const [code, count] of [...counts].sort()) console.log(`${String(count).padStart(6)} ${code}`);
}

const [path, target = TARGET, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0 || path.startsWith('-')) {
  console.error(
    'Usage: npx tsx lib/cli/import-rates.ts FILE [OUT]\nFILE: a CSV of observed rates, in USD per million tokens.',
  );
  process.exitCode = path === '--help' ? 0 : 2;
} else {
  importRates(path, target);
}
