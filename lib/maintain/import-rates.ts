/**
 * `npx tsx lib/maintain/import-rates.ts FILE [OUT]`: writes lib/pricing/data/rates.json, or OUT, from a CSV of observed rates and
 * the vendor facts in data/vendor-rates.json; what it changes is added to data/changes.json. The same input gives the same
 * bytes. With --review it writes nothing and prints what a person should look at before an import is committed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { z } from 'zod';
import { catalogue } from '../pricing/catalogue/catalogue';
import { type CatalogueChange, catalogueChanges, diffRates } from '../pricing/catalogue/catalogue-changes';
import { catalogueFile } from '../pricing/catalogue/catalogue-file';
import vendorFile from '../pricing/data/vendor-rates.json';
import { observedRates } from '../pricing/sources/observed-rates';
import { observedRowSchema } from '../pricing/sources/rate-observation';
import { vendorFileSchema, vendorRates } from '../pricing/sources/vendor-rate';
import { ratesReview } from './rates-review';

const TARGET = fileURLToPath(new URL('../pricing/data/rates.json', import.meta.url));
const CHANGES = fileURLToPath(new URL('../pricing/data/changes.json', import.meta.url));

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

/** One change a line, so that a review of the file reads as a list. */
function changesText(changes: readonly CatalogueChange[]): string {
  const versions = changes.map(({ changes: lines, ...head }) => {
    const opening = JSON.stringify(head).slice(0, -1);
    return `${opening},"changes":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}`;
  });
  return `[${versions.join(',\n')}]\n`;
}

function importRates(path: string, target: string, review: boolean): void {
  const rows = readRows(path);
  const { rates, findings } = observedRates(rows, vendorRates(vendorFileSchema.parse(vendorFile)));
  const [checkedOn = ''] = rows
    .map((row) => row.source_date)
    .sort()
    .reverse();
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const { text, version } = catalogueFile(rates, checkedOn, digest);
  const changes = diffRates(catalogue.rates, rates);
  console.log(ratesReview({ rows: rows.length, rates, findings, changes }));
  if (review) return;
  writeFileSync(target, text);
  console.log(`\nWritten to ${target} (${version}).`);
  if (target !== TARGET || changes.length === 0) return;
  const importedOn = new Date().toISOString().slice(0, 10);
  const change = { version, previous: catalogue.version, importedOn, changes };
  writeFileSync(CHANGES, changesText([change, ...catalogueChanges]));
}

const options = process.argv.slice(2);
const [path, target = TARGET, ...rest] = options.filter((option) => option !== '--review');
if (path === undefined || rest.length > 0 || path.startsWith('-')) {
  console.error(
    'Usage: npx tsx lib/maintain/import-rates.ts FILE [OUT] [--review]\nFILE: a CSV of observed rates, in USD per million tokens.',
  );
  process.exitCode = path === '--help' ? 0 : 2;
} else {
  importRates(path, target, options.includes('--review'));
}
