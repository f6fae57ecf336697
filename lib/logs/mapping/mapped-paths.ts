import { isReadColumn, READ_COLUMNS } from '../columns/canonical-columns';
import type { Projection } from '../columns/column-source';
import { type FileShape, headerOf } from '../files/file-shape';
import { followPath, type JsonPlace } from '../json/json-place';
import { columnLabel } from './column-labels';
import type { ColumnMapping } from './column-mapping';

/** The place of a column in the first rows; undefined if they do not have it. */
export function placeIn(shape: FileShape, column: string): JsonPlace | undefined {
  const found = shape.paths !== undefined && Object.hasOwn(shape.paths, column) ? shape.paths[column] : undefined;
  if (found !== undefined || shape.kind !== 'csv') return found;
  return headerOf(shape).includes(column) ? { level: 0, keys: [column] } : undefined;
}

/** A shape with those of these paths that lead further into its columns than the first rows show. */
export function withPaths<Shape extends FileShape>(shape: Shape, names: readonly string[]): Shape {
  const added = [...new Set(names)].flatMap((name) => {
    if (shape.columns.includes(name)) return [];
    const place = placeIn(shape, name) ?? followPath(name, (column) => placeIn(shape, column));
    return place === null ? [] : [[name, place] as const];
  });
  if (added.length === 0) return shape;
  return {
    ...shape,
    columns: [...shape.columns, ...added.map(([name]) => name)],
    paths: { ...shape.paths, ...Object.fromEntries(added) },
  };
}

/** The problem with a mapping that uses an object or a list as a value, as a sentence; null if there is none. */
export function takesObjects(shape: FileShape, mapping: ColumnMapping): string | null {
  for (const [column, canonical] of Object.entries(mapping.columns)) {
    const holds = placeIn(shape, column)?.holds;
    if (holds === undefined || holds === 'mixed' || !isReadColumn(canonical)) continue;
    const kind = READ_COLUMNS[canonical];
    // Any value can be hashed, and tags come in lists.
    if (
      kind === 'keyed' ||
      kind === 'text' ||
      kind === 'digest' ||
      kind === 'tally' ||
      kind === 'choice' ||
      (canonical === 'tags' && holds === 'lists')
    )
      continue;
    const keys = shape.columns.filter(
      (name) => name.startsWith(`${column}.`) && placeIn(shape, name)?.holds === undefined,
    );
    const example =
      holds === 'lists' ? `${column}[0]` : (keys.find((key) => columnLabel(shape, key) === key) ?? `${column}.KEY`);
    return `the mapping uses "${column}" as ${canonical}, but it holds ${holds}. Map a value in it, such as ${example}.`;
  }
  return null;
}

/** A projection in which the columns that a user mapped give only values, if they sometimes hold objects. */
export function valuesAlone(projection: Projection, shape: FileShape, mapping: ColumnMapping): Projection {
  const isMixed = (column: string) =>
    Object.hasOwn(mapping.columns, column) && placeIn(shape, column)?.holds === 'mixed';
  return Object.fromEntries(
    Object.entries(projection).map(([canonical, source]) => [
      canonical,
      source.from === 'cells'
        ? {
            ...source,
            cells: source.cells.map((cell) => (isMixed(cell.column) ? { ...cell, scalar: true as const } : cell)),
          }
        : source,
    ]),
  );
}
