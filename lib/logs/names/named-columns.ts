import { plainName } from '../../workloads/key/plain-name';
import { bodyShape } from '../body-shape';
import { READ_COLUMN_NAMES, READ_COLUMNS, READER_COLUMN_NAMES, type ReadColumn } from '../columns/canonical-columns';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import {
  type Cell,
  type ColumnSource,
  cellsOf,
  type DurationUnit,
  type Projection,
  type Renaming,
} from '../columns/column-source';
import { currencyInName, isForeignCost } from '../columns/currency';
import { TIERS_ONLY, tierBesideSpeed } from '../columns/service-tiers';
import type { JsonPlace } from '../json/json-place';
import { columnsByName } from './columns-by-name';
import { partsOfRow } from './parts-of-row';
import { isBilledAlone, readPartsOfInput } from './split-counts';
import { standInForEmpty } from './stand-ins';
import { endBeside, timeOfRecord, withHours } from './times-of-row';

const YES_IS_SUCCESS: Renaming = { true: 'success', false: 'failure', 1: 'success', 0: 'failure' };
const YES_IS_FAILURE: Renaming = { true: 'failure', false: 'success', 1: 'failure', 0: 'success' };
/** 2 is a failure as a status of OpenTelemetry and of gRPC, and no code of HTTP. */
const YES_OR_NO: Renaming = { true: 'success', false: 'failure', 2: 'failure' };

/** The column's name decides what yes and no mean. 0 and 1 as status codes mean neither. */
function statusNames(column: string): Renaming {
  const words = plainName(column).split('_');
  if (words.some((word) => ['error', 'errored', 'failed', 'failure'].includes(word))) return YES_IS_FAILURE;
  return words.some((word) => ['code', 'http'].includes(word)) ? YES_OR_NO : YES_IS_SUCCESS;
}

/**
 * The projection of a file without its own format. Each canonical column comes from the first column whose name is in
 * the alias list. A file column serves once, so `user` can't be both the end user and the key. A column that, by
 * `places`, holds only objects or lists is skipped. If it holds them sometimes, only its values are used. One without a
 * value in the first rows serves only if no other column has one of the names.
 */
export function projectNamedColumns(
  columns: readonly string[],
  places: Readonly<Record<string, JsonPlace>> = {},
): Projection {
  const placeOf = (column: string) => (Object.hasOwn(places, column) ? places[column] : undefined);
  const values = columns.filter((column) => placeOf(column)?.holds !== 'objects');
  const recordColumns = values.filter((column) => (placeOf(column)?.level ?? 0) === 0);
  const projection: Projection = {};
  const taken = new Set<string>();
  const take = (canonical: ReadColumn, column: string, unit?: DurationUnit) => {
    const holds = placeOf(column)?.holds;
    taken.add(column);
    projection[canonical] = sourceOf(
      canonical,
      { column, ...(holds === 'mixed' && canonical !== 'tags' ? { scalar: true } : {}) },
      unit,
    );
  };
  const filled = values.filter((column) => placeOf(column)?.empty !== true);
  const parts = [
    ...partsOfRow(filled, placeOf),
    ...(filled.length === values.length ? [] : partsOfRow(values, placeOf)),
  ];
  for (const { part, of, around } of parts) {
    const byName = columnsByName(part, of);
    for (const canonical of READ_COLUMN_NAMES) {
      // The end or the id of a page does not belong to a record in it.
      if (projection[canonical] !== undefined || (around && OF_EACH_ROW.has(canonical))) continue;
      for (const alias of COLUMN_ALIASES[canonical]) {
        const column = byName.get(alias.name);
        if (column === undefined || taken.has(column)) continue;
        if (alias.beside !== undefined && !byName.has(alias.beside)) continue;
        if (alias.flat === true && plainName(column) === alias.name && column.includes('.')) continue;
        if (placeOf(column)?.holds === 'lists' && canonical !== 'tags') continue;
        take(canonical, column, alias.unit);
        break;
      }
    }
  }
  // Cohere bills fewer tokens than it counts. Its cached tokens are part of the counted ones (docs.cohere.com, chat:
  // usage).
  if (isBilledAlone(projection.input_tokens)) {
    delete projection.cache_read_tokens;
    delete projection.total_tokens;
  }
  const speed = recordColumns.find((column) => /(^|_)usage_speed$/.test(plainName(column)));
  if (speed !== undefined) projection.service_tier = tierBesideSpeed({ column: speed }, projection.service_tier);
  readPartsOfInput(
    projection,
    recordColumns.filter((column) => !taken.has(column)),
  );
  const ofRecords = columns.filter((column) => (placeOf(column)?.level ?? 0) === 0);
  for (const [canonical, source] of Object.entries(bodyShape(ofRecords, places))) {
    const named = projection[canonical as ReadColumn];
    const cells = [...source.cells, ...(named === undefined ? [] : cellsOf(named))];
    projection[canonical as ReadColumn] = { from: 'cells', cells };
  }
  standInForEmpty(projection, columns, placeOf);
  const end = endBeside(projection.started_at, recordColumns);
  if (!projection.ended_at && end !== undefined) take('ended_at', end);
  const made = projection.started_at === undefined ? timeOfRecord(recordColumns) : undefined;
  if (made !== undefined) take('started_at', made);
  const [cost] = projection.billed_usd === undefined ? recordColumns.filter(isForeignCost) : [];
  const currency = cost === undefined ? null : currencyInName(cost);
  if (cost !== undefined && currency !== null) {
    take('billed_usd', cost);
    projection.currency = { from: 'constant', value: currency };
  }
  return withHours(
    projection,
    recordColumns.filter((column) => !taken.has(column) && placeOf(column)?.holds === undefined),
  );
}

/** What a row is and has, and columns that help to read it, but only if they are its own. A currency may apply to all. */
const OF_EACH_ROW = new Set<ReadColumn>([
  'request_id',
  ...READ_COLUMN_NAMES.filter((column) => ['count', 'usd', 'duration'].includes(READ_COLUMNS[column])),
  ...READER_COLUMN_NAMES.filter((column) => column !== 'currency'),
]);

function sourceOf(canonical: ReadColumn, cell: Cell, unit: DurationUnit | undefined): ColumnSource {
  const name = String(cell.path?.at(-1) ?? cell.column.split('.').at(-1));
  return {
    from: 'cells',
    cells: [cell],
    ...(unit === undefined ? {} : { unit }),
    // llama-swap does not know of every answer what was cached.
    ...(plainName(name) === 'cache_tokens' ? { rename: { '-1': '' } } : {}),
    ...(canonical === 'status' ? { rename: statusNames(name) } : {}),
    ...(canonical === 'service_tier' && plainName(name) !== 'service_tier' ? { rename: TIERS_ONLY } : {}),
  };
}
