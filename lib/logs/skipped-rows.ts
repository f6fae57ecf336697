import type { Cell, Condition, Projection } from './columns/column-source';
import type { FileShape } from './files/file-shape';
import type { PassOver } from './log-format';
import type { ColumnMapping } from './mapping/column-mapping';

/** The rules for rows that are not requests in one file: the user's filter first, then the rules of its format. */
export function skippedRows(
  mapping: ColumnMapping,
  ofFormat: readonly PassOver[],
  shape: Pick<FileShape, 'columns'>,
  projection: Projection,
): PassOver[] {
  return [...chosenRows(mapping), ...ofFormat.flatMap((rule) => presentRule(rule, shape, projection) ?? [])];
}

/** The user's filter: rows whose cell holds none of the given values. */
function chosenRows({ only = {} }: ColumnMapping): PassOver[] {
  return Object.entries(only).map(([column, values]) => ({
    cell: { column },
    isNot: values.map((value) => value.trim().toLowerCase()),
    says: `outside the filter on ${column}`,
  }));
}

/** A rule as far as it applies to a file; null if it says nothing about its rows. */
function presentRule(rule: PassOver, shape: Pick<FileShape, 'columns'>, projection: Projection): PassOver | null {
  if ('none' in rule) return columnRule(rule, projection);
  const has = ({ column }: Cell) => shape.columns.includes(column);
  if (!('all' in rule)) return has(rule.cell) ? rule : null;
  // A column that the file lacks is empty in every row.
  const absent = rule.all.filter(({ cell }) => !has(cell));
  const all = rule.all.filter(({ cell }) => has(cell));
  return all.length === 0 || !absent.every(holdsOfNothing) ? null : { ...rule, all };
}

function holdsOfNothing(condition: Condition): boolean {
  if ('matches' in condition) return false;
  return 'is' in condition ? condition.is.includes('') : !condition.isNot.includes('');
}

/**
 * A constant is in every row and separates none. If the model is a constant or missing, a row with a status is a
 * request even without counts.
 */
function columnRule(rule: Extract<PassOver, { none: unknown }>, projection: Projection): PassOver | null {
  const given = rule.none.filter((column) => projection[column] !== undefined);
  const none = given.filter((column) => projection[column]?.from !== 'constant');
  if (given.some((column) => column !== 'model' && !none.includes(column))) return null;
  if (!none.includes('model') && projection.status !== undefined) none.push('status');
  return none.length === 0 ? null : { ...rule, none };
}
