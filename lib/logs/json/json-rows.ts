import type { JsonPlace, Step } from './json-place';
import type { JsonShape } from './json-shape';
import { jsonInText } from './json-text';
import { recordsAt } from './record-paths';

/** The records in JSON objects as rows of text, in the shape's column order. */
export function jsonRows(objects: readonly unknown[], shape: JsonShape): string[][] {
  return objects
    .flatMap((object) => (typeof object === 'object' && object !== null ? recordsAt(object, shape.records) : []))
    .map((record) => shape.columns.map((column) => cellText(valueAt(record, shape.paths[column]))));
}

/** Values around the list of records are the same for many records and are not shown. */
function valueAt(record: object, place: JsonPlace | undefined): unknown {
  if (place === undefined || place.level > 0) return undefined;
  const value = place.keys.reduce<unknown>(property, record);
  const { attribute, texts = [] } = place;
  return texts.reduce<unknown>(insideText, attribute === undefined ? value : attributeIn(value, attribute));
}

function attributeIn(list: unknown, name: string): unknown {
  const found = Array.isArray(list) ? list.find((item) => property(item, 'key') === name) : undefined;
  const typed = property(found, 'value');
  return typeof typed === 'object' && typed !== null ? Object.values(typed)[0] : typed;
}

/** The value at these steps inside a JSON text, or inside an object in its place. */
export function insideText(value: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>(property, typeof value === 'string' ? jsonInText(value) : value);
}

function property(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value.at(step) : undefined;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
}

export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? jsonText(value) : String(value);
}

function jsonText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // More levels than a reader follows. The import refuses them.
    if (error instanceof RangeError) return '…';
    throw error;
  }
}
