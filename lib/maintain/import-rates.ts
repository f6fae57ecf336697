/**
 * `npx tsx lib/maintain/import-rates.ts FILE... [--out OUT] [--review]`: writes lib/pricing/data/rates.json, or OUT, from observed
 * rates and the vendor facts in data/vendor-rates.json; what it changes is added to data/changes.json, and its context bands are
 * the edges of data/context-edges.json. Each FILE is a CSV of observed rates, the data folder of pi-ai, or a catalogue in its own
 * format in a folder named by its day. The same input gives the same bytes. With --review it writes nothing and prints
 * what a person should look at before an import is committed.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { catalogue, catalogueFileSchema, catalogueOf } from '../pricing/catalogue/catalogue';
import {
  type CatalogueChange,
  catalogueChanges,
  changeBetween,
  diffRates,
} from '../pricing/catalogue/catalogue-changes';
import { catalogueFile } from '../pricing/catalogue/catalogue-file';
import reviewed from '../pricing/data/reviewed-rates.json';
import vendorFile from '../pricing/data/vendor-rates.json';
import { observedRates } from '../pricing/sources/observed-rates';
import { reviewsSchema } from '../pricing/sources/outliers';
import { vendorFileSchema, vendorRates } from '../pricing/sources/vendor-rate';
import { ratesReview } from './rates-review';
import { readObservedRows } from './read-observed-rows';

const TARGET = fileURLToPath(new URL('../pricing/data/rates.json', import.meta.url));
const EDGES = fileURLToPath(new URL('../pricing/data/context-edges.json', import.meta.url));
const CHANGES = fileURLToPath(new URL('../pricing/data/changes.json', import.meta.url));

/** One change a line, so that a review of the file reads as a list. */
function changesText(changes: readonly CatalogueChange[]): string {
  const versions = changes.map(({ changes: lines, ...head }) => {
    const opening = JSON.stringify(head).slice(0, -1);
    return `${opening},"changes":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}`;
  });
  return `[${versions.join(',\n')}]\n`;
}

function importRates(paths: readonly string[], target: string, review: boolean): void {
  const rows = paths.flatMap(readObservedRows);
  const { rates, findings } = observedRates(
    rows,
    vendorRates(vendorFileSchema.parse(vendorFile)),
    reviewsSchema.parse(reviewed),
    'any',
  );
  const [checkedOn = ''] = rows
    .map((row) => row.source_date)
    .sort()
    .reverse();
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const { text, version } = catalogueFile(rates, checkedOn, digest);
  console.log(ratesReview({ rows: rows.length, rates, findings, changes: diffRates(catalogue.rates, rates) }));
  if (review) return;
  writeFileSync(target, text);
  console.log(`\nWritten to ${target} (${version}).`);
  // Read back, because marks are compared field by field.
  const written = catalogueOf(catalogueFileSchema.parse(JSON.parse(text)));
  const change = changeBetween(catalogue, written, new Date().toISOString().slice(0, 10));
  if (target !== TARGET || change === null) return;
  const edges = new Set(rates.flatMap(({ over }) => (over > 0 ? [over] : [])));
  writeFileSync(EDGES, `${JSON.stringify([...edges].sort((a, b) => a - b))}\n`);
  writeFileSync(CHANGES, changesText([change, ...catalogueChanges]));
}

const { positionals: paths, values: options } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: TARGET }, review: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (paths.length === 0) {
  console.error(
    'Usage: npx tsx lib/maintain/import-rates.ts FILE... [--out OUT] [--review]\n' +
      'FILE: a CSV of observed rates, in USD per million tokens, the data folder of the npm package @earendil-works/pi-ai,\n' +
      "or a catalogue's JSON in a folder named by its day.",
  );
  process.exitCode = options.help ? 0 : 2;
} else {
  importRates(paths, options.out, options.review === true);
}
