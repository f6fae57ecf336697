import type { Cell, ColumnSource } from '../../logs/columns/column-source';
import { type FileShape, headerOf } from '../../logs/files/file-shape';
import type { ReadPlan } from '../../logs/read-plan';

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
  return Object.values(projection).every((source) => SIMPLE_SOURCES.has(source.from) && hasSimpleCells(shape, source));
}

const SIMPLE_SOURCES = new Set<ColumnSource['from']>(['cells', 'between', 'earlier', 'constant']);

function hasSimpleCells(shape: FileShape, source: ColumnSource): boolean {
  if (source.from !== 'cells') return true;
  return (
    [source.pick, source.absent].every((extra) => extra === undefined) &&
    source.cells.every((cell) => isSimpleCell(shape, cell))
  );
}

function isSimpleCell(shape: FileShape, { column, path = [], attribute, each, carried, scalar }: Cell): boolean {
  const place = shape.paths?.[column];
  if (carried !== undefined) return false;
  if (attribute !== undefined || each !== undefined || place?.attribute !== undefined || scalar === true) return false;
  // A text inside an object, or inside another text, is taken out in steps.
  const texts = (place?.texts?.length ?? 0) + (path.length > 0 ? 1 : 0);
  return place?.texts === undefined || (shape.kind === 'csv' && texts === 1);
}
