import type { Cell } from '../../logs/column-source';
import type { JsonPlace, JsonShape } from '../../logs/json-shape';
import { insideText, jsonPath } from './json-path';
import { literal } from './sql-text';

/**
 * Takes cells out of JSON lines. Everything wanted of an object is extracted at once, so that it is parsed once. Where
 * the records are elements of lists inside a line, each list is a step of its own: the line, the elements of its list,
 * the elements of theirs; what is wanted of an outer object goes along.
 */
export class JsonScan {
  /** JSON paths and lists of attributes asked for, by level; level 0 is the line. */
  private readonly paths: string[][];
  private readonly attributes: string[][];

  constructor(private readonly shape: JsonShape) {
    this.paths = [[], ...shape.records.map(() => [])];
    this.attributes = [[], ...shape.records.map(() => [])];
  }

  /** The expression for a cell over the rows of `sql`. */
  cell({ column, path = [], attribute }: Cell): string {
    const place: JsonPlace = this.shape.paths[column] ?? { level: 0, keys: [column] };
    const depth = this.shape.records.length - place.level;
    const named = attribute ?? place.attribute;
    if (named !== undefined) {
      const list = indexOf(this.attributes[depth], jsonPath(place.keys));
      const value = `attribute_value(attributes_${depth}[${list}], ${literal(named)})`;
      return path.length === 0 ? value : insideText(value, path);
    }
    const direct = this.extracted(depth, [...place.keys, ...path]);
    // A nested object may be an object or a string that holds JSON.
    return path.length === 0 ? direct : `coalesce(${direct}, ${insideText(this.extracted(depth, place.keys), path)})`;
  }

  private extracted(depth: number, steps: readonly (string | number)[]): string {
    return `cells_${depth}[${indexOf(this.paths[depth], jsonPath(steps))}]`;
  }

  /**
   * The records of a query that yields `line` and `line_problem`; call after every cell was asked for. `source_line` is the
   * line of a record where a line holds several, from 1. A line with a problem stays one row.
   */
  sql(lines: string): string {
    const { records } = this.shape;
    const numbered = records.length > 0 ? 'row_number() OVER ()' : 'NULL::BIGINT';
    let sql = `SELECT line_problem, ${numbered} AS source_line, ${this.taken(0, 'line')} FROM (${lines})`;
    for (const [index, list] of records.entries()) {
      const object = index === 0 ? 'line' : 'element';
      const elements = `CASE WHEN line_problem IS NULL THEN json_extract(${object}, ${literal(`${jsonPath([list])}[*]`)}) ELSE [NULL::JSON] END`;
      sql = `SELECT * EXCLUDE (${object}), unnest(${elements}) AS element FROM (${sql})`;
      sql = `SELECT *, ${this.taken(index + 1, 'element', false)} FROM (${sql})`;
    }
    return sql;
  }

  /** What is taken out of an object of this level; the object itself stays for the next step. */
  private taken(depth: number, object: string, keep = true): string {
    const wanted = (this.paths[depth] ?? []).map(literal).join(', ');
    const cells = `CASE WHEN line_problem IS NULL THEN json_extract_string(${object}, [${wanted}]::VARCHAR[]) END AS cells_${depth}`;
    const lists = (this.attributes[depth] ?? []).map(
      (path) =>
        `attribute_list(CASE WHEN line_problem IS NULL THEN json_extract(${object}, ${literal(`${path}[*]`)}) END)`,
    );
    const attributes = `[${lists.join(', ')}] AS attributes_${depth}`;
    return [...(keep ? [object] : []), cells, attributes].join(', ');
  }
}

/** The place of a value in a list, from 1; it is added where it is missing. */
function indexOf(list: string[] | undefined, value: string): number {
  if (!list) throw new Error('There is no such level of records.');
  if (!list.includes(value)) list.push(value);
  return list.indexOf(value) + 1;
}
