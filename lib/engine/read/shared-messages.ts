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

// Names that no column of a file has.
const MESSAGES = identifier('shared messages');
const SHAPE = identifier('shape of messages');
const OWN_SHAPES = identifier('own shapes');

function isMessageColumn(column: ReadColumn): column is MessageColumn {
  return Object.hasOwn(FIELDS, column);
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
  /** The texts of columns that are not worked out of the messages, each as an expression over the cells and the shape. */
  private readonly own: string[] = [];

  constructor(private readonly projection: Projection) {
    const cells = plainCells(projection.message_count) ?? [];
    this.shared = cells.every(({ list }) => list === true) ? cells : [];
  }

  /** Columns to be added to rows that hold the cells, `texts` first and `shapes` to those, over which `value` is an expression. */
  columns(textOf: (source: Cells) => string): { texts: string[]; shapes: string[] } {
    if (this.shared.length === 0) return { texts: [], shapes: [] };
    return {
      texts: [`${textOf({ from: 'cells', cells: this.shared })} AS ${MESSAGES}`],
      shapes: [`message_shape(${MESSAGES}) AS ${SHAPE}`],
    };
  }

  /** The cells that count before the messages. */
  before(column: ReadColumn): Cells | null {
    const around = isMessageColumn(column) ? this.around(column) : null;
    return around === null || around.before.length === 0 ? null : { from: 'cells', cells: around.before };
  }

  /** The value of a column of the shape of a request, from its text and that of the cells before the messages, over what `ownShapes` adds. */
  value(column: ReadColumn, text: string, before: string): string {
    if (!isMessageColumn(column)) return `${column}_of(${text})`;
    const around = this.around(column);
    if (around === null) return this.ownValue(column, text, text);
    const field = `${SHAPE}.${around.field}`;
    if (around.before.length === 0 && around.after.length === 0 && around.isList) return field;
    const first = around.before.length === 0 ? '' : `${before} IS NULL AND `;
    const isShared = `${first}${SHAPE} IS NOT NULL AND starts_with(${text}, '[')`;
    const own = this.ownValue(column, text, `CASE WHEN ${isShared} THEN NULL ELSE ${text} END`);
    return `CASE WHEN ${isShared} THEN ${field} ELSE ${own} END`;
  }

  /**
   * A column to be added to rows that hold the cells and the shape, after each value was asked for. The shapes are worked out in one
   * list, since DuckDB takes longer to plan one than to work out some hundred.
   */
  ownShapes(): string[] {
    if (this.own.length === 0) return [];
    return [`list_transform([${this.own.join(', ')}], lambda text: message_shape(text)) AS ${OWN_SHAPES}`];
  }

  private ownValue(column: MessageColumn, text: string, unlessShared: string): string {
    return `${column}_of(${text}, ${OWN_SHAPES}[${this.own.push(unlessShared)}])`;
  }

  /** The cells of a column around the messages; null where it is worked out of other ones, or of these in another order. */
  private around(column: MessageColumn): Around | null {
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
