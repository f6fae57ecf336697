import { plainName } from '../workloads/plain-name';
import { READ_COLUMN_NAMES, type ReadColumn } from './canonical-columns';
import { COLUMN_ALIASES } from './column-aliases';
import type { ColumnSource, DurationUnit, Projection, Renaming } from './column-source';

const YES_IS_SUCCESS: Renaming = { true: 'success', false: 'failure', 1: 'success', 0: 'failure' };
const YES_IS_FAILURE: Renaming = { true: 'failure', false: 'success', 1: 'failure', 0: 'success' };
const YES_OR_NO: Renaming = { true: 'success', false: 'failure' };

/** What yes and no of a status mean is said by its name; 0 and 1 among codes mean neither. */
function statusNames(column: string): Renaming {
  const words = plainName(column).split('_');
  if (words.some((word) => ['error', 'errored', 'failed', 'failure'].includes(word))) return YES_IS_FAILURE;
  return words.some((word) => ['code', 'http'].includes(word)) ? YES_OR_NO : YES_IS_SUCCESS;
}

/**
 * The projection of a file without a format of its own: each column is taken from the first column whose name
 * is in the alias list. A column of the file serves once, so `user` can't be both the end user and the key.
 */
export function projectNamedColumns(columns: readonly string[]): Projection {
  const byPlainName = new Map<string, string>();
  for (const column of columns) {
    const plain = plainName(column);
    if (!byPlainName.has(plain)) byPlainName.set(plain, column);
  }
  // A key inside an object ("usage.prompt_tokens") may serve under its last name, after every plain column had its turn.
  for (const column of columns) {
    const last = lastName(column);
    if (last !== null && !byPlainName.has(last)) byPlainName.set(last, column);
  }
  const projection: Projection = {};
  const taken = new Set<string>();
  for (const canonical of READ_COLUMN_NAMES) {
    for (const alias of COLUMN_ALIASES[canonical]) {
      const column = byPlainName.get(alias.name);
      if (column === undefined || taken.has(column)) continue;
      taken.add(column);
      projection[canonical] = sourceOf(canonical, column, alias.unit);
      break;
    }
  }
  return projection;
}

/** Names that say nothing without the object around them: an id, a name or a date of what? */
const NEEDS_ITS_OBJECT = new Set([
  'id',
  'uuid',
  'name',
  'label',
  'labels',
  'date',
  'time',
  'created',
  'created_at',
  'result',
]);
/** Objects about a person, whose keys must not become labels. */
const PEOPLE = new Set<string>([
  ...COLUMN_ALIASES.end_user.map((alias) => alias.name),
  'person',
  'account',
  'profile',
  'email',
]);

function lastName(column: string): string | null {
  const path = column.split('.').map(plainName);
  const last = path.pop() ?? '';
  return path.length === 0 || NEEDS_ITS_OBJECT.has(last) || path.some((name) => PEOPLE.has(name)) ? null : last;
}

function sourceOf(canonical: ReadColumn, column: string, unit: DurationUnit | undefined): ColumnSource {
  return {
    from: 'cells',
    cells: [{ column }],
    ...(unit === undefined ? {} : { unit }),
    ...(canonical === 'status' ? { rename: statusNames(column) } : {}),
  };
}
