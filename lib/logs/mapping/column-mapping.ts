import { isReadColumn, READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../columns/canonical-columns';
import { listColumns } from '../columns/column-labels';
import type { Cell, ColumnSource, DurationUnit, Projection } from '../columns/column-source';
import { type CurrencyRates, currencyInName } from '../columns/currency';
import type { DateOrder } from '../columns/date-order';
import { unitInName } from '../columns/duration-units';
import type { FileShape } from '../files/file-shape';
import type { Counted } from '../log-format';
import type { Pivot } from '../pivot';

export const COLUMNS_WITH_UNITS = ['latency_ms', 'first_token_ms', 'started_at'] as const;
export type ColumnWithUnit = (typeof COLUMNS_WITH_UNITS)[number];

/** What a user says about a file that its columns don't: all of it optional. */
export type ReadingSettings = {
  /** A deployment, an ARN or another name in the log -> the model that it is. Case does not matter. */
  models?: Readonly<Record<string, string>>;
  /** Canonical duration -> its unit in the file; of `started_at` the unit of times that count from the start of the log. */
  units?: Readonly<Partial<Record<ColumnWithUnit, DurationUnit>>>;
  /** Time zone (IANA) of times that name none; UTC where it is not set. */
  timeZone?: string;
  /** Which of day and month comes first in dates such as 7/2/2026; where it is not set, each file shows it. */
  dateOrder?: DateOrder;
  /** When times began that count from the start of the log: a day, with a time where it is known. */
  start?: string;
  /** Dollars for one unit of a currency (ISO 4217), for costs in it; without a rate they are left out. */
  rates?: CurrencyRates;
  /** Share of the requests that the log holds, above 0 and at most 1. */
  sampleRate?: number;
  /** For a table in long form, with a line for each kind of token: how its lines become rows. */
  pivot?: Pivot;
  /** File columns that are not read, whatever their names say. */
  ignored?: readonly string[];
  /** File column -> the values of those rows that are requests, whatever their case; all other rows are left out. */
  only?: Readonly<Record<string, readonly string[]>>;
  /** The sheet of a workbook that is read; where it is not set, the first with a table. */
  sheet?: string;
  /** Whether cached tokens are part of the input tokens or stand beside them; where it is not set, each file shows it. */
  cached?: Counted;
};

/** What a user says about a file: which of its columns is which canonical one, and constants for columns that it lacks. */
export type ColumnMapping = ReadingSettings & {
  /** File column -> canonical column. */
  columns: Readonly<Record<string, string>>;
  /** Canonical column -> value for every row. */
  constants: Readonly<Record<string, string>>;
};

export const NO_MAPPING: ColumnMapping = { columns: {}, constants: {} };

/** Two mappings of the same file in one; where both say something, the upper one counts. */
export function layMapping(under: ColumnMapping, upper: ColumnMapping): ColumnMapping {
  const said = new Set(Object.values(upper.columns));
  const columns = Object.entries(under.columns).filter(([, canonical]) => !said.has(canonical));
  const constants = Object.entries(under.constants).filter(([canonical]) => !said.has(canonical));
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

/** Adds the user's mapping to what was recognised; the user's word wins. Returns what is wrong with it as a sentence, or null. */
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
    // Of several columns that are mapped to one, the first that is filled counts.
    cells.set(canonical, [...(cells.get(canonical) ?? []), { column }]);
    mapped[canonical] = { from: 'cells', cells: cells.get(canonical) ?? [] };
  }
  // What `cost_eur` is in stands in its name.
  const [cost] = cells.get('billed_usd') ?? [];
  const currency = cost === undefined ? null : currencyInName(cost.column);
  if (currency !== null && !cells.has('currency')) mapped.currency = { from: 'constant', value: currency };
  for (const column of Object.keys(mapping.only ?? {})) {
    if (shape.columns.includes(column)) continue;
    const problem = `its rows are to be told by the column "${column}", but the file has: ${listColumns(shape)}.`;
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

/** The source of the model with the user's names for deployments and the like. */
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

/** A constant that can't be read would be blamed on every line of the file. */
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
  const such = ['count', 'tally'].includes(READ_COLUMNS[canonical])
    ? 'a whole number, such as 1200'
    : 'a number, such as 0.0125';
  return `the value that is set for ${canonical} must be ${such}.`;
}

function unknownCanonical(name: string): string {
  return `"${name}" is not a canonical column. Use one of: ${READ_COLUMN_NAMES.join(', ')}.`;
}
