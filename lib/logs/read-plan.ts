import type { BilledKind } from '../workloads/billed-kind';
import { workflowListSigns } from '../workloads/workflow/workflow-columns';
import type { Cell, ColumnSource, Projection } from './columns/column-source';
import type { DateOrder } from './columns/date-order';
import { unitInName } from './columns/duration-units';
import { completeReaderColumns } from './columns/reader-columns';
import { type TokenCounting, tokenCounting } from './columns/token-counting';
import { detectFormat } from './detect-format';
import { type FileShape, headerOf } from './files/file-shape';
import { UnreadableFile } from './files/unreadable-file';
import type { PassOver } from './log-format';
import { applyMapping, type ColumnMapping, NO_MAPPING } from './mapping/column-mapping';
import { takesObjects, valuesAlone, withPaths } from './mapping/mapped-paths';
import { nameTheColumns } from './mapping/name-the-columns';
import { columnsOfPivot, lacksForPivot, overPivot, type Pivot, pivotOf } from './pivot';
import { skippedRows } from './skipped-rows';

/** Everything that an engine needs to read one file: its layout and the source of each canonical column. */
export type ReadPlan = {
  format: string;
  formatName: string;
  shape: FileShape;
  projection: Projection;
  notes: readonly string[];
  passOver: readonly PassOver[];
  /** What its costs are; null if it has none. */
  costs: BilledKind | null;
  /** How its tokens are counted, as far as known without its rows. */
  counting: TokenCounting;
  /** Whether the format's total holds every billed token, so that the part beyond the other counts is output. */
  knowsTotals: boolean;
  sampled: boolean;
  /** The order of day and month, if the user gave it. */
  dateOrder?: DateOrder;
  /** The start of times that count from the start of the log, if the user gave it. */
  start?: string;
  /** Durations whose unit is not known from their name, the user or a format. */
  doubtfulUnits: readonly ('latency_ms' | 'first_token_ms')[];
  /** Durations whose unit is in their name. If the rows contradict it, they are not read. */
  namedUnits: readonly ('latency_ms' | 'first_token_ms')[];
  /**
   * Its rows are sums, and only their times show how long each covers. `dates`: they may be sums if all of their times are
   * dates, but no column counts requests.
   */
  sumsByTime: boolean | 'dates';
  /** How the lines of a table in long form become the rows of the projection. */
  pivot?: Pivot;
};

/** Plans the reading of a file. Throws UnreadableFile if nothing in it can be counted or priced. */
export function planReading(fileName: string, seen: FileShape, mapping: ColumnMapping): ReadPlan {
  const detected = detectFormat(seen.columns, seen.paths);
  const shape = withPaths(seen, [...Object.keys(mapping.columns), ...Object.keys(mapping.only ?? {})]);
  const { projection, problem } = applyMapping(detected.projection, mapping, shape);
  const pivot = mapping.pivot ?? (detected.pivot === undefined ? undefined : pivotOf(detected.pivot, seen.columns));
  const wrong =
    problem ?? takesObjects(shape, mapping) ?? (pivot === undefined ? null : lacksForPivot(pivot, shape.columns));
  if (wrong !== null) throw new UnreadableFile(`${fileName}: ${wrong}`, 'mapping');
  const pivoted = pivot === undefined ? projection : overPivot(projection, pivot);
  const readable = pivot === undefined ? shape.columns : columnsOfPivot(pivot);
  const unasked = Object.keys(mapping.only ?? {}).find((column) => !readable.includes(column));
  if (unasked !== undefined)
    throw new UnreadableFile(
      `${fileName}: its rows are filtered by "${unasked}", which is not a key of the pivot.`,
      'mapping',
    );
  const found = dropAbsentColumns(pivoted, readable, shape.kind === 'jsonl' && pivot === undefined);
  const present = completeReaderColumns(valuesAlone(found, shape, mapping));
  if (!present.started_at && Object.keys(mapping.columns).length === 0) refuseWorkflowList(fileName, shape);
  if (!present.input_tokens && !present.output_tokens && !present.billed_usd) {
    throw new UnreadableFile(
      `${fileName}, line 1: no column has tokens or a cost per request. ${detected.instead ?? detected.remedy ?? nameTheColumns(fileName, shape)}`,
      'columns',
    );
  }
  return {
    format: detected.id,
    formatName: detected.name,
    shape,
    projection: present,
    notes: detected.notes,
    passOver: skippedRows(mapping, detected.passOver ?? [], { columns: readable }, present),
    costs: present.billed_usd === undefined ? null : costsOf(mapping, detected.costs),
    counting: tokenCounting(mapping.cached, detected, present),
    knowsTotals: detected.id !== 'named-columns',
    sampled: detected.sampled ?? false,
    ...(mapping.dateOrder === undefined ? {} : { dateOrder: mapping.dateOrder }),
    ...(mapping.start === undefined ? {} : { start: mapping.start }),
    doubtfulUnits: unitsToTell(detected.id === 'named-columns', mapping, present, false),
    namedUnits: unitsToTell(detected.id === 'named-columns', mapping, present, true),
    sumsByTime: detected.sumsByTime ?? (detected.id === 'named-columns' && areSumsByTime(present)),
    ...(pivot === undefined ? {} : { pivot }),
  };
}

/** What a person says of the costs, else what the format says of its own. */
function costsOf({ costs, columns, constants, pivot }: ColumnMapping, declared: BilledKind = 'unknown'): BilledKind {
  const byHand = Object.values(columns).includes('billed_usd') || constants.billed_usd !== undefined;
  return costs ?? (byHand || pivot !== undefined ? 'unknown' : declared);
}

function areSumsByTime({
  request_count,
  started_at,
  covers_until,
  latency_ms,
  ended_at,
}: Projection): ReadPlan['sumsByTime'] {
  if (started_at?.from !== 'cells' || covers_until || latency_ms) return false;
  if (request_count?.from === 'cells') return true;
  return request_count === undefined && ended_at === undefined && 'dates';
}

/** Durations that neither a format nor the user describes, with or without a unit in their names. */
function unitsToTell(
  byNames: boolean,
  mapping: ColumnMapping,
  projection: Projection,
  named: boolean,
): ReadPlan['doubtfulUnits'] {
  return (['latency_ms', 'first_token_ms'] as const).filter((column) => {
    const source = projection[column];
    const isNamed = byNames || Object.values(mapping.columns).includes(column);
    if (source?.from !== 'cells' || !isNamed || mapping.units?.[column] !== undefined) return false;
    return named !== source.cells.every((cell) => unitInName([cell.column, ...(cell.path ?? [])].join('.')) === null);
  });
}

/** Whether a file is a log that can be read without a mapping. */
export function isKnownLog(shape: FileShape): boolean {
  try {
    planReading('', shape, NO_MAPPING);
    return true;
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

/** A list of workflows has no row per request, so as a log each row would count as one. */
function refuseWorkflowList(fileName: string, shape: FileShape): void {
  const signs = shape.kind === 'csv' ? workflowListSigns(headerOf(shape)) : [];
  if (signs.length === 0) return;
  throw new UnreadableFile(
    `${fileName}, line 1: this is a list of workflows (columns ${signs.join(', ')}, and no time), not a log of requests. ` +
      'Audit it with: whowaits audit --workflows FILE, or load it on the page "List workflows".',
  );
}

/**
 * A format includes optional columns. Those that this file lacks are dropped, so that they are unknown. In JSON lines, a
 * key that means something where it is absent may come after the first records, so it is kept.
 */
function dropAbsentColumns(projection: Projection, columns: readonly string[], isJsonLines: boolean): Projection {
  const present = new Set(columns);
  const kept = Object.entries(projection).flatMap(([canonical, source]) => {
    const mayCome = isJsonLines && source.from === 'cells' && source.absent !== undefined;
    const found = presentPart(source, ({ column }) => present.has(column) || (mayCome && !/^\$|[.[]/.test(column)));
    return found === null ? [] : [[canonical, found] as const];
  });
  return Object.fromEntries(kept);
}

function presentPart(source: ColumnSource, has: (cell: Cell) => boolean): ColumnSource | null {
  switch (source.from) {
    case 'constant':
      return source;
    case 'between':
      return has(source.start) && has(source.end) ? source : null;
    case 'before':
      return has(source.end) && has(source.duration) ? source : null;
    case 'after':
      return has(source.start) && (source.hours === undefined || has(source.hours)) ? source : null;
    case 'rest':
      return has(source.of) && has(source.without) ? source : null;
    case 'earlier':
      return has(source.first) && has(source.second) ? source : null;
    case 'first': {
      const sources = source.of.flatMap((part) => presentPart(part, has) ?? []);
      return sources.length > 0 ? { ...source, of: sources } : null;
    }
    case 'joined':
      return source.cells.every(has) ? source : null;
    case 'when': {
      const use = presentPart(source.use, has);
      const otherwise = source.otherwise ? presentPart(source.otherwise, has) : null;
      if (use === null || !has(source.row.cell)) return otherwise;
      const { otherwise: _, ...rest } = source;
      return { ...rest, use, ...(otherwise === null ? {} : { otherwise }) };
    }
    case 'cells':
    case 'sum': {
      const cells = source.cells.filter(has);
      if (cells.length > 0) return { ...source, cells };
      // A column that the file lacks is empty in every row.
      const absent = source.from === 'cells' ? source.absent : undefined;
      return absent === undefined ? null : { from: 'constant', value: absent };
    }
  }
}
