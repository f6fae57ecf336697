import type { ReadColumn } from '../../logs/columns/canonical-columns';
import type { Cell, ColumnSource, Projection } from '../../logs/columns/column-source';
import { identifier } from '../duckdb/sql-text';

/** The canonical columns that are worked out of the messages of a request, with the field of `message_shape` for each. */
const FIELDS = {
  message_count: 'messages',
  user_turns: 'turns',
  earlier_answers: 'answers',
  system_prompt_hash: 'system_hash',
  prompt_head_hash: 'head_hash',
} as const satisfies Partial<Record<ReadColumn, string>>;
type MessageColumn = keyof typeof FIELDS;

type Cells = { from: 'cells'; cells: readonly Cell[] };

/** The cells of a column before and after the messages, and whether those count only if they are lists. */
type Around = { field: string; before: readonly Cell[]; after: readonly Cell[]; isList: boolean };

const MESSAGES = identifier('messages');
const SHAPE = identifier('shape of messages');

function isMessageColumn(column: ReadColumn): column is MessageColumn {
  return Object.hasOwn(FIELDS, column);
}

/** The value of a column of the shape of a request, from its text alone. */
export function ofBody(column: ReadColumn, text: string): string {
  if (!isMessageColumn(column)) return `${column}_of(${text})`;
  return `list_transform([message_shape(${text})], lambda shape: ${column}_of(${text}, shape))[1]`;
}

/** Cells that are read as they are. */
function plainCells(source: ColumnSource | undefined): readonly Cell[] | null {
  if (source?.from !== 'cells' || source.pick !== undefined || source.rename !== undefined) return null;
  return source.absent === undefined && source.cells.every(({ each }) => each === undefined) ? source.cells : null;
}

const placeOf = ({ list: _, ...cell }: Cell) => JSON.stringify(cell);

/**
 * The messages that several columns of a log are worked out of. A list of messages is as long as the rest of a row together, and to
 * take one apart for each column needs that memory many times.
 */
export class SharedMessages {
  /** The cells that hold the messages. */
  private readonly shared: readonly Cell[];

  constructor(private readonly projection: Projection) {
    const cells = plainCells(projection.message_count) ?? [];
    this.shared = cells.every(({ list }) => list === true) ? cells : [];
  }

  /** Columns to be added to rows that hold the cells, and then to those, before `value` is asked for. */
  columns(textOf: (source: Cells) => string): { first: string[]; then: string[] } {
    if (this.shared.length === 0) return { first: [], then: [] };
    return {
      first: [`${textOf({ from: 'cells', cells: this.shared })} AS ${MESSAGES}`],
      then: [`message_shape(${MESSAGES}) AS ${SHAPE}`],
    };
  }

  /** The cells that count before the messages. */
  before(column: ReadColumn): Cells | null {
    const around = this.around(column);
    return around === null || around.before.length === 0 ? null : { from: 'cells', cells: around.before };
  }

  /** The value of a column of the shape of a request, from its text and that of the cells before the messages. */
  value(column: ReadColumn, text: string, before: string): string {
    const own = ofBody(column, text);
    const around = this.around(column);
    if (around === null) return own;
    const field = `${SHAPE}.${around.field}`;
    if (around.before.length === 0 && around.after.length === 0 && around.isList) return field;
    const first = around.before.length === 0 ? '' : `${before} IS NULL AND `;
    return `CASE WHEN ${first}${SHAPE} IS NOT NULL AND starts_with(${text}, '[') THEN ${field} ELSE ${own} END`;
  }

  /** The cells of a column around the messages; null where it is worked out of other ones, or of these in another order. */
  private around(column: ReadColumn): Around | null {
    if (!isMessageColumn(column)) return null;
    const cells = plainCells(this.projection[column]);
    if (cells === null || this.shared.length === 0) return null;
    const places = cells.map(placeOf);
    const wanted = this.shared.map(placeOf);
    const start = places.indexOf(wanted[0] ?? '');
    const end = start + wanted.length;
    if (start < 0 || places.slice(start, end).join() !== wanted.join()) return null;
    return {
      field: FIELDS[column],
      before: cells.slice(0, start),
      after: cells.slice(end),
      isList: cells.slice(start, end).every(({ list }) => list === true),
    };
  }
}
