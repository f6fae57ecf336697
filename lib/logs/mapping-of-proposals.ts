import { CANONICAL_COLUMN_NAMES, type CanonicalColumn } from './canonical-columns';
import type { ColumnMapping } from './column-mapping';
import type { DurationUnit, Projection } from './column-source';

/** What one column of a file is said to be; `canonical` null: it is not read. */
export type ColumnChoice = { column: string; canonical: CanonicalColumn | null; unit: DurationUnit | null };

/**
 * The mapping that says so. `recognised` is what the file's reader would take by itself: a column of it that is chosen to be
 * nothing has to be ignored by name.
 */
export function mappingOf(choices: readonly ColumnChoice[], recognised: Projection): ColumnMapping {
  const chosen = choices.filter((choice) => choice.canonical !== null);
  const units = chosen.flatMap(({ canonical, unit }) =>
    (canonical === 'latency_ms' || canonical === 'first_token_ms') && unit !== null && unit !== 'ms'
      ? [[canonical, unit] as const]
      : [],
  );
  const taken = new Set(
    CANONICAL_COLUMN_NAMES.flatMap((canonical) => {
      const source = recognised[canonical];
      return source?.from === 'cells' ? source.cells.map(({ column }) => column) : [];
    }),
  );
  const ignored = choices.flatMap(({ column, canonical }) => (canonical === null && taken.has(column) ? [column] : []));
  return {
    columns: Object.fromEntries(chosen.map(({ column, canonical }) => [column, canonical ?? ''])),
    constants: {},
    ...(units.length > 0 ? { units: Object.fromEntries(units) } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
  };
}
