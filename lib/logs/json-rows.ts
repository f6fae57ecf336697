import type { JsonPlace, JsonShape } from './json-shape';

/** The records in JSON objects as rows of text, in the order of the shape's columns. */
export function jsonRows(objects: readonly unknown[], shape: JsonShape): string[][] {
  return objects
    .flatMap((object) => recordsIn(object, shape.records))
    .map((record) => shape.columns.map((column) => cellText(valueAt(record, shape.paths[column]))));
}

/** The records of an object, which are in lists inside it where the shape says so. */
function recordsIn(object: unknown, lists: readonly string[]): object[] {
  const [list, ...rest] = lists;
  if (typeof object !== 'object' || object === null) return [];
  if (list === undefined) return [object];
  const elements = property(object, list);
  return Array.isArray(elements) ? elements.flatMap((element: unknown) => recordsIn(element, rest)) : [];
}

/** Values around the list of the records are the same for many of them and are not shown. */
function valueAt(record: object, place: JsonPlace | undefined): unknown {
  if (place === undefined || place.level > 0) return undefined;
  const value = place.keys.reduce<unknown>(property, record);
  if (place.attribute === undefined) return value;
  const found = Array.isArray(value) ? value.find((item) => property(item, 'key') === place.attribute) : undefined;
  const typed = property(found, 'value');
  return typeof typed === 'object' && typed !== null ? Object.values(typed)[0] : typed;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? jsonText(value) : String(value);
}

function jsonText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Levels beyond what a reader follows; the import refuses them.
    if (error instanceof RangeError) return '…';
    throw error;
  }
}
