/**
 * `npx tsx lib/maintain/coverage.ts FILE...`: how much of what each catalogue observed has a price here, by source and
 * surface, under the name that the catalogue gives it, and how many of OpenRouter's permanent slugs; then every price on
 * which two sources disagree. A FILE is what import-rates.ts reads.
 */
import { readFileSync } from 'node:fs';
import { type TextColumn, textTable } from '../cli/print/text-table';
import { catalogue } from '../pricing/catalogue/catalogue';
import { bandSays } from '../pricing/catalogue/rate-words';
import { findRates } from '../pricing/lookup/find-rates';
import { canonicalProvider } from '../pricing/models/provider-name';
import { resolveModel } from '../pricing/models/resolve-model';
import { conflictSays } from '../pricing/sources/conflict-says';
import { isOpenRouter, permanentSlugs } from '../pricing/sources/formats/openrouter';
import { type ObservedRow, offerOf } from '../pricing/sources/rate-observation';
import { percent } from '../wording/percent';
import { readObservedRows } from './read-observed-rows';

type Line = { source: string; surface: string; models: number; priced: number };

/** Whether a workload with this provider and model would be priced at an instant (ms since 1970). */
function isPriced({ provider, model }: Pick<ObservedRow, 'provider' | 'model'>, nowMs: number): boolean {
  // Portkey adds the context band to the names of Gemini models.
  const ref = resolveModel(catalogue, provider, model.replace(/-(lte|gt)-\d+k$/, ''));
  return ref !== null && findRates(catalogue, ref, 'standard', nowMs).length > 0;
}

/** The distinct models of each source and surface, and how many have a price. Free models are no price to have. */
function coverageOf(rows: readonly ObservedRow[], nowMs: number): Line[] {
  const seen = new Set<string>();
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const model = offerOf(row);
    if (row.tier !== 'standard' || !row.input_usd_per_mtok || seen.has(model)) continue;
    seen.add(model);
    const surface = canonicalProvider(row.provider) ?? `${row.provider} (not sold here)`;
    const line = lines.get(row.source + surface) ?? { source: row.source, surface, models: 0, priced: 0 };
    line.models += 1;
    if (isPriced(row, nowMs)) line.priced += 1;
    lines.set(row.source + surface, line);
  }
  return [...lines.values()].sort((a, b) => (a.source + a.surface < b.source + b.surface ? -1 : 1));
}

/** Of the permanent slugs in a file of OpenRouter's models, also those of models that are free or of a price that varies. */
function slugCoverage(path: string, nowMs: number): string[] {
  const file = path.endsWith('.json') ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (!isOpenRouter(file)) return [];
  const slugs = permanentSlugs(file);
  const priced = slugs.filter((model) => isPriced({ provider: 'openrouter', model }, nowMs)).length;
  return [
    `\n${priced} of OpenRouter's ${slugs.length} permanent slugs are priced (${percent(priced / slugs.length)}).`,
  ];
}

function total(source: string, lines: readonly Line[], surface: string): Line {
  const sum = (of: 'models' | 'priced') => lines.reduce((all, line) => all + line[of], 0);
  return { source, surface, models: sum('models'), priced: sum('priced') };
}

const COLUMNS: TextColumn<Line>[] = [
  { head: 'Source', cell: ({ source }) => source },
  { head: 'Surface', cell: ({ surface }) => surface },
  { head: 'Models', cell: ({ models }) => String(models), align: 'right' },
  { head: 'Priced', cell: ({ priced }) => String(priced), align: 'right' },
  { head: 'Share', cell: ({ models, priced }) => percent(priced / models), align: 'right' },
];

function disagreements(): string[] {
  return catalogue.rates
    .filter(({ others }) => others !== undefined)
    .map((rate) => {
      const { provider, model, tier, region, source, status } = rate;
      const band = bandSays(rate);
      return `  ${provider} ${model} ${tier} ${region}${band === '' ? '' : ` ${band}`}: ${source} is used (${status}). ${conflictSays(rate)}`;
    });
}

const paths = process.argv.slice(2);
if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
  console.error('Usage: npx tsx lib/maintain/coverage.ts FILE...\nFILE: what lib/maintain/import-rates.ts reads.');
  process.exitCode = paths[0] === '--help' ? 0 : 2;
} else {
  const nowMs = Date.now();
  const lines = coverageOf(paths.flatMap(readObservedRows), nowMs);
  const sources = [...new Set(lines.map(({ source }) => source))];
  const totals = sources.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    const sold = own.filter(({ surface }) => !surface.endsWith('(not sold here)'));
    return [total(source, sold, 'all surfaces sold here'), total(source, own, 'all')];
  });
  const differ = disagreements();
  console.log(textTable(COLUMNS, lines, Number.POSITIVE_INFINITY));
  console.log(`\n${textTable(COLUMNS, totals, Number.POSITIVE_INFINITY)}`);
  for (const says of paths.flatMap((path) => slugCoverage(path, nowMs))) console.log(says);
  console.log([`\nSources disagree on ${differ.length} rates:`, ...differ].join('\n'));
}
