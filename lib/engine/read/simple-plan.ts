import { headerOf } from '../../logs/files/file-shape';
import type { ReadPlan } from '../../logs/read-plan';
import { sourcesOf } from './projection-sql';
import { isTyped } from './sources';

/** Whether a plan asks only for what can be read directly, by the types of columns; the reading as text knows all that a plan may ask for. */
export function isSimple({ shape, projection }: ReadPlan): boolean {
  if (shape.kind === 'parquet') return false;
  // Of two cells with times the second does not stand in for a first that can't be read.
  const { started_at, covers_until, ended_at, first_token_at } = projection;
  if (
    [started_at, covers_until, ended_at, first_token_at].some(
      (source) => source?.from === 'cells' && source.cells.length > 1,
    )
  )
    return false;
  // To a number type 1.000 is one.
  if (shape.kind === 'csv' && shape.decimalComma) return false;
  // A blank line is a row where there is one column.
  if (shape.kind === 'csv' && headerOf(shape).length === 1) return false;
  // A line "null" is told from a request by its missing time.
  if (shape.kind === 'jsonl' && (shape.records.length > 0 || projection.started_at === undefined)) return false;
  return sourcesOf(projection).every(([column, source]) => isTyped(shape, column, source));
}
