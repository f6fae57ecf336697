import { isOfARequest, RECORD_PATHS } from './record-paths';

/** Where a column of JSON is: keys inside the record, or inside the object `level` lists further out; `attribute` of the list there. */
export type JsonPlace = { level: number; keys: string[]; attribute?: string };

/** `records`: keys of the lists, each inside an element of the one before, whose innermost elements are the records; none for an object a line. */
export type JsonShape = { columns: string[]; paths: Record<string, JsonPlace>; records: readonly string[] };

/** Columns kept where nothing else is said. */
const MAX_COLUMNS = 500;
const MAX_KEY_DEPTH = 3;
/** Records looked at; a page of an API holds hundreds. */
const MAX_RECORDS = 1000;

/**
 * The shape of objects read from JSON lines. A key is a column, nested ones joined by dots; `attributes[model]` is an
 * OpenTelemetry attribute; `data[].start_time` is a key of the object around a list, `$.start_time` of the line itself.
 */
export function readJsonShape(objects: readonly object[], maxColumns = MAX_COLUMNS): JsonShape {
  const records = RECORD_PATHS.find((path) => objects.some((line) => elementsAt(line, path).length > 0)) ?? [];
  const paths: Record<string, JsonPlace> = {};
  for (let depth = records.length; depth >= 0; depth -= 1) {
    const level = records.length - depth;
    const prefix = level === 0 ? '' : depth === 0 ? '$.' : `${records.slice(0, depth).join('[].')}[].`;
    const taken = objects.flatMap((line) => elementsAt(line, records.slice(0, depth))).slice(0, MAX_RECORDS);
    for (const record of taken) collect(record, { prefix, level, lists: records[depth] }, [], paths);
  }
  const nearest = Object.keys(paths).sort((a, b) => remoteness(paths[a]) - remoteness(paths[b]));
  const columns = nearest.length > maxColumns ? nearest.slice(0, maxColumns) : Object.keys(paths);
  return { columns, paths, records };
}

/** The objects that a path of lists leads to; none where the line is a request itself. */
function elementsAt(line: object, path: readonly string[]): object[] {
  if (path.length > 0 && Object.keys(line).some(isOfARequest)) return [];
  let found: object[] = [line];
  for (const key of path) {
    found = found.flatMap((element) => {
      const list = (element as Record<string, unknown>)[key];
      return Array.isArray(list) ? list.filter(isObject) : [];
    });
  }
  return found;
}

/** An object without the members behind its list of records, which a reader that takes records one by one never sees. */
export function withoutWhatFollows(object: object): object {
  const path = RECORD_PATHS.find((known) => elementsAt(object, known).length > 0);
  return path === undefined ? object : upToList(object, path);
}

function upToList(object: object, [list, ...rest]: readonly string[]): object {
  const members = Object.entries(object);
  const at = members.findIndex(([key, value]) => key === list && Array.isArray(value));
  if (list === undefined || at === -1) return object;
  const elements = (members[at]?.[1] ?? []) as unknown[];
  const kept = elements.map((element) => (isObject(element) ? upToList(element, rest) : element));
  return { ...Object.fromEntries(members.slice(0, at)), [list]: kept };
}

type Where = { prefix: string; level: number; lists: string | undefined };

function collect(value: object, where: Where, parent: string[], paths: Record<string, JsonPlace>): void {
  for (const [key, child] of Object.entries(value)) {
    if (parent.length === 0 && key === where.lists) continue; // the list of the records themselves
    if (key.includes('\0')) continue; // SQL ends there
    const keys = [...parent, key];
    const name = where.prefix + keys.join('.');
    paths[name] ??= { level: where.level, keys };
    if (isAttributes(child)) {
      for (const { key: attribute } of child) {
        // Indexed attributes are messages, of which there is no end.
        if (!/\.\d+(\.|$)/.test(attribute)) paths[`${name}[${attribute}]`] ??= { level: where.level, keys, attribute };
      }
    } else if (isObject(child) && keys.length < MAX_KEY_DEPTH) collect(child, where, keys, paths);
  }
}

/** Names at the top of the record first: they tell most. */
function remoteness(place: JsonPlace | undefined): number {
  return (place?.level ?? 0) + (place?.keys.length ?? 0) + (place?.attribute === undefined ? 0 : 1);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAttributes(value: unknown): value is { key: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item: unknown) => isObject(item) && 'key' in item && typeof item.key === 'string' && 'value' in item)
  );
}
