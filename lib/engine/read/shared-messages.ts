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
const SHAPES = identifier('shapes of messages');

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
  /** The texts whose shapes are asked for, each as an expression over the cells: the messages first, then those of columns that are not worked out of them. */
  private readonly shaped: string[];

  constructor(private readonly projection: Projection) {
    const cells = plainCells(projection.message_count) ?? [];
    this.shared = cells.every(({ list }) => list === true) ? cells : [];
    this.shaped = this.shared.length === 0 ? [] : [MESSAGES];
  }

  /** A column to be added to rows that hold the cells, over which `textOf` is an expression. */
  columns(textOf: (source: Cells) => string): string[] {
    return this.shared.length === 0 ? [] : [`${textOf({ from: 'cells', cells: this.shared })} AS ${MESSAGES}`];
  }

  /** The cells that count before the messages. */
  before(column: ReadColumn): Cells | null {
    const around = isMessageColumn(column) ? this.around(column) : null;
    return around === null || around.before.length === 0 ? null : { from: 'cells', cells: around.before };
  }

  /** The value of a column of the shape of a request, from its text and that of the cells before the messages, over what `shapes` adds. */
  value(column: ReadColumn, text: string, before: string): string {
    if (!isMessageColumn(column)) return `${column}_of(${text})`;
    const around = this.around(column);
    if (around === null) return this.ownValue(column, text, text);
    const field = `${SHAPES}[1].${around.field}`;
    if (around.before.length === 0 && around.after.length === 0 && around.isList) return field;
    const first = around.before.length === 0 ? '' : `${before} IS NULL AND `;
    const isShared = (shared: string) => `${first}${shared} IS NOT NULL AND starts_with(${text}, '[')`;
    // A text that is the messages themselves has their shape, or as they none.
    const own = this.ownValue(column, text, `CASE WHEN ${isShared(MESSAGES)} THEN NULL ELSE ${text} END`);
    return `CASE WHEN ${isShared(`${SHAPES}[1]`)} THEN ${field} ELSE ${own} END`;
  }

  /**
   * A column to be added to rows that hold the cells and the messages, after each value was asked for. DuckDB takes longer to plan a shape than
   * to work out some hundred, so few rows have all theirs worked out in one list. A list copies its texts, so that of many rows the
   * messages stay out of it.
   */
  shapes(isSmall: boolean): string[] {
    const [first, ...others] = this.shaped;
    if (first === undefined) return [];
    const listed = (texts: readonly string[]) =>
      `list_transform([${texts.join(', ')}], lambda text: message_shape(text))`;
    const isApart = this.shared.length > 0 && (others.length === 0 || !isSmall);
    if (!isApart) return [`${listed(this.shaped)} AS ${SHAPES}`];
    const rest = others.length === 0 ? '' : ` || ${listed(others)}`;
    return [`[message_shape(${first})]${rest} AS ${SHAPES}`];
  }

  private ownValue(column: MessageColumn, text: string, unlessShared: string): string {
    return `${column}_of(${text}, ${SHAPES}[${this.shaped.push(unlessShared)}])`;
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
