import { isUsefulColumn } from '../columns/token-names';
import { findRecords } from './find-records';
import { JsonColumns } from './json-columns';
import type { JsonPlace } from './json-place';
import { isObject, nameOf, type RecordPath, recordsAt } from './record-paths';

/** `records`: the lists whose innermost elements are the records; none if each line is an object. */
export type JsonShape = { columns: string[]; paths: Record<string, JsonPlace>; records: RecordPath };

/** The most columns by default. */
export const MAX_COLUMNS = 500;
/** The most records to read. A page of an API holds hundreds. */
const MAX_RECORDS = 1000;

/**
 * The shape of objects read from JSON lines. A key is a column, and nested keys are joined by dots, also inside a JSON
 * text. `attributes[model]` is an OpenTelemetry attribute, `data[].start_time` is a key of the object around a list,
 * and `$.start_time` a key of the line itself.
 */
export function readJsonShape(
  objects: readonly object[],
  maxColumns = MAX_COLUMNS,
  records: RecordPath = findRecords(objects),
): JsonShape {
  const found = new JsonColumns();
  for (let depth = records.length; depth >= 0; depth -= 1) {
    const level = records.length - depth;
    const prefix = level === 0 ? '' : depth === 0 ? '$.' : `${nameOf(records.slice(0, depth))}[].`;
    const taken = objects.flatMap((line) => recordsAt(line, records.slice(0, depth))).slice(0, MAX_RECORDS);
    for (const record of taken) found.add(record, prefix, level, records[depth]);
  }
  return { ...mostUseful(found.places(), maxColumns), records };
}

/** Limits the number of columns. Columns with meaningful names and columns at the top of the record come first. */
export function mostUseful(places: Map<string, JsonPlace>, most: number): Pick<JsonShape, 'columns' | 'paths'> {
  const all = [...places];
  const ranked = all.map(([name, place], index) => ({ index, rank: remoteness(name, place) }));
  const kept = new Set(
    ranked
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .slice(0, most)
      .map(({ index }) => index),
  );
  const entries = all.filter((_, index) => kept.has(index));
  return { columns: entries.map(([name]) => name), paths: Object.fromEntries(entries) };
}

/** Objects come before their contents, so that a path into them can be followed. */
function remoteness(name: string, place: JsonPlace): number {
  const steps = place.keys.length + (place.texts ?? []).flat().length + (place.attribute === undefined ? 0 : 1);
  // Numbered keys are messages or parts of a list, in unlimited number.
  const numbered = /[.[]\d+([.\]]|$)/.test(name) ? 100 : 0;
  return place.level + steps - (isUsefulColumn(name) ? 50 : 0) + numbered;
}

/** An object without the members after its list of records, which a reader that takes records one by one never sees. */
export function withoutWhatFollows(object: object, records: RecordPath): object {
  return records.length === 0 || recordsAt(object, records).length === 0 ? object : upToList(object, records);
}

function upToList(value: unknown, [keys = [], ...rest]: RecordPath): object {
  return upTo(value, keys, (list) =>
    list.map((element) => (rest.length > 0 ? upToList(element, rest) : element)),
  ) as object;
}

function upTo(value: unknown, [key, ...keys]: readonly string[], inList: (list: unknown[]) => unknown[]): unknown {
  if (key === undefined) return Array.isArray(value) ? inList(value) : value;
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  const at = members.findIndex(([name]) => name === key);
  if (at === -1) return value;
  const member = upTo(members[at]?.[1], keys, inList);
  const leads = Array.isArray(member) || (keys.length > 0 && isObject(member));
  return leads ? { ...Object.fromEntries(members.slice(0, at)), [key]: member } : value;
}
