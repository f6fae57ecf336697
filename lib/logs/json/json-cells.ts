import { JsonColumns } from './json-columns';
import type { JsonPlace } from './json-place';
import { mostUseful } from './json-shape';
import { jsonInText } from './json-text';

/**
 * The columns of a table, followed by the keys of JSON text in its cells, up to a total number of columns. `paths` are
 * those keys with their columns, and the columns without a value; none if no cell holds JSON and each column a value.
 */
export function withKeysInCells(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  maxColumns: number,
): { columns: string[]; paths?: Record<string, JsonPlace> } {
  const found = new JsonColumns();
  for (const [index, name] of header.entries()) {
    const cells = rows.map((row) => row[index] ?? '');
    const isEmpty = cells.every((cell) => cell.trim() === '');
    if (!isEmpty && !cells.some((cell) => jsonInText(cell) !== undefined)) continue;
    for (const cell of cells) found.addValue(name, { level: 0, keys: [name] }, isEmpty ? null : cell);
  }
  const places = found.places();
  if (places.size === 0) return { columns: [...header] };
  const names = new Set(header);
  // If a key and a column have the same name, the column wins.
  const columnPlaces = new Map([...places].filter(([name, { texts }]) => names.has(name) && texts === undefined));
  const inside = new Map([...places].filter(([name]) => !names.has(name)));
  const { columns, paths } = mostUseful(inside, Math.max(0, maxColumns - header.length));
  return { columns: [...header, ...columns], paths: { ...Object.fromEntries(columnPlaces), ...paths } };
}
