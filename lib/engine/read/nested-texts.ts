import type { Step } from '../../logs/json/json-place';
import { identifier, literal } from '../duckdb/sql-text';
import { jsonPath } from './json-path';

/**
 * Takes cells out of texts that hold JSON. Everything wanted of one text is extracted at once: each function that parses keeps the
 * documents of a whole block of rows, and bodies of requests are long.
 */
export class NestedTexts {
  /** Texts by how many others they are inside of, each with the paths wanted of it. */
  private readonly levels: Map<string, { name: string; paths: string[] }>[] = [];
  private readonly depths = new Map<string, number>();
  private count = 0;

  /** The expression for what a path leads to inside a text, as text; NULL where it holds no JSON or ends before. */
  inside(text: string, steps: readonly Step[]): string {
    const depth = this.depths.get(text) ?? 0;
    const level = this.levels[depth] ?? new Map();
    this.levels[depth] = level;
    const { name, paths } = level.get(text) ?? { name: String(this.count++), paths: [] };
    level.set(text, { name, paths });
    const path = jsonPath(steps);
    if (!paths.includes(path)) paths.push(path);
    const inside = `${insideName(name)}[${paths.indexOf(path) + 1}]`;
    this.depths.set(inside, depth + 1);
    return inside;
  }

  /** Rows with what was asked for; call after every cell was asked for. */
  sql(rows: string): string {
    return this.levels.reduce((from, level) => {
      const texts = [...level].map(([text, { name }]) => `${text} AS ${textName(name)}`);
      const insides = [...level.values()].map(
        ({ name, paths }) =>
          `json_extract_string(json_text(${textName(name)}), [${paths.map(literal).join(', ')}]) AS ${insideName(name)}`,
      );
      return `SELECT *, ${insides.join(', ')} FROM (SELECT *, ${texts.join(', ')} FROM (${from}))`;
    }, rows);
  }
}

const textName = (name: string) => identifier(`nested ${name}`);
const insideName = (name: string) => identifier(`inside nested ${name}`);
