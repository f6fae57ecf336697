import type { SaidCosts } from '../../workloads/billed-kind';
import { isReadColumn, READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../columns/canonical-columns';
import type { Cell, ColumnSource, DurationUnit, Projection } from '../columns/column-source';
import { type CurrencyRates, currencyInName } from '../columns/currency';
import type { DateOrder } from '../columns/date-order';
import { unitInName } from '../columns/duration-units';
import type { FileShape } from '../files/file-shape';
import type { Counted } from '../log-format';
import type { Pivot } from '../pivot';
import { listColumns } from './column-labels';

export const COLUMNS_WITH_UNITS = ['latency_ms', 'first_token_ms', 'started_at'] as const;
export type ColumnWithUnit = (typeof COLUMNS_WITH_UNITS)[number];

/** What a user says about a file that its columns don't. All of it is optional. */
export type ReadingSettings = {
  /** A deployment, an ARN or another name in the log -> its model. Case does not matter. */
  models?: Readonly<Record<string, string>>;
  /**
   * Canonical duration -> its unit in the file. For `started_at`, the unit of times that count from the start of the
   * log.
   */
  units?: Readonly<Partial<Record<ColumnWithUnit, DurationUnit>>>;
  /** Time zone (IANA) of times without a zone; UTC by default. */
  timeZone?: string;
  /** The order of day and month in dates such as 7/2/2026. By default each file shows it. */
  dateOrder?: DateOrder;
  /** The start of times that count from the start of the log: a day, optionally with a time. */
  start?: string;
  /** Dollars for one unit of a currency (ISO 4217). Costs in a currency without a rate are skipped. */
  rates?: CurrencyRates;
  /** Share of the requests that the log holds, above 0 and at most 1. */
  sampleRate?: number;
  /** For a table in long form, with a line per kind of token: how its lines become rows. */
  pivot?: Pivot;
  /** File columns to ignore, whatever their names are. */
  ignored?: readonly string[];
  /** File column -> the values of rows that are requests, ignoring case. All other rows are skipped. */
  only?: Readonly<Record<string, readonly string[]>>;
  /** The sheet of a workbook to read; by default the first with a table. */
  sheet?: string;
  /** Whether cached tokens are included in the input tokens or counted separately. By default each file shows it. */
  cached?: Counted;
  /** What the costs are. By default what the format says; of columns that are mapped or recognised by name it is unknown. */
  costs?: SaidCosts;
};

/** What a user says about a file: its canonical columns, and constants for columns that it lacks. */
export type ColumnMapping = ReadingSettings & {
  /** File column -> canonical column. */
  columns: Readonly<Record<string, string>>;
  /** Canonical column -> value for every row. */
  constants: Readonly<Record<string, string>>;
};

export const NO_MAPPING: ColumnMapping = { columns: {}, constants: {} };

/** Merges two mappings of the same file. `upper` overrides `under`. */
export function layMapping(under: ColumnMapping, upper: ColumnMapping): ColumnMapping {
  const mapped = new Set(Object.values(upper.columns));
  const columns = Object.entries(under.columns).filter(([, canonical]) => !mapped.has(canonical));
  const constants = Object.entries(under.constants).filter(([canonical]) => !mapped.has(canonical));
  return {
    ...under,
    ...upper,
    columns: { ...Object.fromEntries(columns), ...upper.columns },
    constants: { ...Object.fromEntries(constants), ...upper.constants },
    ...(under.only || upper.only ? { only: { ...under.only, ...upper.only } } : {}),
    ...(under.rates || upper.rates ? { rates: { ...under.rates, ...upper.rates } } : {}),
    ...(under.models || upper.models ? { models: { ...under.models, ...upper.models } } : {}),
  };
}

/**
 * Adds the user's mapping to the recognised columns; the user's mapping wins. Returns a problem as a sentence, or null.
 */
export function applyMapping(
  projection: Projection,
  mapping: ColumnMapping,
  shape: Pick<FileShape, 'columns'> & { named?: true },
): { projection: Projection; problem: string | null } {
  const mapped = withoutColumns(projection, mapping.ignored ?? []);
  const cells = new Map<ReadColumn, Cell[]>();
  for (const [column, canonical] of Object.entries(mapping.columns)) {
    if (!isReadColumn(canonical)) return { projection, problem: unknownCanonical(canonical) };
    if (!shape.columns.includes(column)) {
      return {
        projection,
        problem: `the mapping names the column "${column}", but the file has: ${listColumns(shape)}.`,
      };
    }
    // If several columns are mapped to one, the first filled one counts.
    cells.set(canonical, [...(cells.get(canonical) ?? []), { column }]);
    mapped[canonical] = { from: 'cells', cells: cells.get(canonical) ?? [] };
  }
  // The name of `cost_eur` gives its currency.
  const [cost] = cells.get('billed_usd') ?? [];
  const currency = cost === undefined ? null : currencyInName(cost.column);
  if (currency !== null && !cells.has('currency')) mapped.currency = { from: 'constant', value: currency };
  for (const column of Object.keys(mapping.only ?? {})) {
    if (shape.columns.includes(column)) continue;
    const problem = `its rows are filtered by the column "${column}", but the file has: ${listColumns(shape)}.`;
    return { projection, problem };
  }
  for (const [canonical, value] of Object.entries(mapping.constants)) {
    if (!isReadColumn(canonical)) return { projection, problem: unknownCanonical(canonical) };
    if (!isConstantOf(canonical, value)) return { projection, problem: notANumber(canonical) };
    mapped[canonical] = { from: 'constant', value };
  }
  for (const [column, canonical] of Object.entries(mapping.columns)) {
    const source = isReadColumn(canonical) ? mapped[canonical] : undefined;
    const unit = isReadColumn(canonical) && READ_COLUMNS[canonical] === 'duration' ? unitInName(column) : null;
    if (unit !== null && source?.from === 'cells' && isReadColumn(canonical)) mapped[canonical] = { ...source, unit };
  }
  for (const [canonical, unit] of Object.entries(mapping.units ?? {})) {
    const source = isReadColumn(canonical) ? mapped[canonical] : undefined;
    if (source?.from === 'cells' && isReadColumn(canonical)) mapped[canonical] = { ...source, unit };
  }
  if (mapped.model && mapping.models) mapped.model = withAliases(mapped.model, mapping.models);
  return { projection: mapped, problem: null };
}

/** The source of the model, with the user's names for deployments and the like. */
function withAliases(source: ColumnSource, models: Readonly<Record<string, string>>): ColumnSource {
  const rename = Object.fromEntries(Object.entries(models).map(([alias, model]) => [alias.toLowerCase(), model]));
  switch (source.from) {
    case 'cells':
      return { ...source, rename: { ...source.rename, ...rename } };
    case 'constant':
      return { ...source, value: rename[source.value.toLowerCase()] ?? source.value };
    case 'first':
      return { ...source, of: source.of.map((part) => withAliases(part, models)) };
    default:
      return source;
  }
}

function withoutColumns(projection: Projection, ignored: readonly string[]): Projection {
  const kept: Projection = { ...projection };
  for (const canonical of READ_COLUMN_NAMES) {
    const source = kept[canonical];
    if (source?.from !== 'cells') continue;
    const cells = source.cells.filter(({ column }) => !ignored.includes(column));
    if (cells.length === 0) delete kept[canonical];
    else kept[canonical] = { ...source, cells };
  }
  return kept;
}

/** An unreadable constant would be reported for every line of the file. */
function isConstantOf(canonical: ReadColumn, value: string): boolean {
  switch (READ_COLUMNS[canonical]) {
    case 'count':
    case 'tally':
      return /^\d+$/.test(value.trim());
    case 'usd':
    case 'duration':
    case 'setting':
      return value.trim() !== '' && Number(value) >= 0 && Number.isFinite(Number(value));
    default:
      return true;
  }
}

function notANumber(canonical: ReadColumn): string {
  const expected = ['count', 'tally'].includes(READ_COLUMNS[canonical])
    ? 'a whole number, such as 1200'
    : 'a number, such as 0.0125';
  return `the value set for ${canonical} must be ${expected}.`;
}

function unknownCanonical(name: string): string {
  return `"${name}" is not a canonical column. Use one of: ${READ_COLUMN_NAMES.join(', ')}.`;
}
