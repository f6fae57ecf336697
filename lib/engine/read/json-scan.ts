import type { Cell } from '../../logs/columns/column-source';
import type { JsonPlace, Step } from '../../logs/json/json-place';
import type { JsonShape } from '../../logs/json/json-shape';
import { literal } from '../duckdb/sql-text';
import { jsonPath } from './json-path';
import type { NestedTexts } from './nested-texts';

/**
 * Takes cells out of JSON lines, each of which holds one record: the object of the line, or the only element of lists
 * inside each other (split-records). Everything wanted of a line is extracted at once, so that it is parsed once.
 */
export class JsonScan {
  private readonly paths: string[] = [];
  /** Lists of attributes asked for. */
  private readonly attributes: string[] = [];

  constructor(
    private readonly shape: JsonShape,
    private readonly nested: NestedTexts,
  ) {}

  /** The expression for a cell over the rows of `sql`. */
  cell({ column, path = [], attribute }: Cell): string {
    const place: JsonPlace = this.shape.paths[column] ?? { level: 0, keys: [column] };
    const keys = [...this.recordPath(place.level), ...place.keys];
    const named = attribute ?? place.attribute;
    const texts = path.length === 0 ? (place.texts ?? []) : [...(place.texts ?? []), path];
    if (named !== undefined) {
      const list = placeIn(this.attributes, jsonPath(keys));
      return this.inside(`attribute_value(attributes[${list}], ${literal(named)})`, texts);
    }
    const direct = this.extracted([...keys, ...texts.flat()]);
    // A nested object may be an object or a string that holds JSON.
    return texts.length === 0 ? direct : `coalesce(${direct}, ${this.inside(this.extracted(keys), texts)})`;
  }

  private inside(text: string, texts: readonly (readonly Step[])[]): string {
    return texts.reduce((outer, steps) => this.nested.inside(outer, steps), text);
  }

  /** Where the record is in its line, or the object so many lists further out. */
  private recordPath(level: number): Step[] {
    const { records } = this.shape;
    return records.slice(0, records.length - level).flatMap((list) => [...list, 0]);
  }

  private extracted(steps: readonly (string | number)[]): string {
    return `cells[${placeIn(this.paths, jsonPath(steps))}]`;
  }

  /** The records of a query that yields `line` and `line_problem`; call after every cell was asked for. */
  sql(lines: string): string {
    const wanted = this.paths.map(literal).join(', ');
    const lists = this.attributes.map(
      (path) => `attribute_list(CASE WHEN line_problem IS NULL THEN json_extract(line, ${literal(`${path}[*]`)}) END)`,
    );
    return (
      `SELECT line_problem, CASE WHEN line_problem IS NULL THEN json_extract_string(line, [${wanted}]::VARCHAR[]) END AS cells, ` +
      `[${lists.join(', ')}] AS attributes FROM (${this.shape.records.length > 0 ? this.withRecordProblems(lines) : lines})`
    );
  }

  /** A page without records counts as a blank line. */
  private withRecordProblems(lines: string): string {
    const type = `json_type(line, ${literal(jsonPath(this.recordPath(0)))})`;
    return (
      `SELECT line, CASE WHEN line_problem IS NOT NULL THEN line_problem ELSE CASE coalesce(${type}, 'none') ` +
      `WHEN 'OBJECT' THEN NULL WHEN 'none' THEN 'blank' ELSE 'not-an-object' END END AS line_problem FROM (${lines})`
    );
  }
}

/** The place of a value in a list, from 1; it is added where it is missing. */
function placeIn(list: string[], value: string): number {
  if (!list.includes(value)) list.push(value);
  return list.indexOf(value) + 1;
}
