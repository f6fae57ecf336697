import { plainName } from '../workloads/key/plain-name';
import type { ReadColumn } from './columns/canonical-columns';
import type { Cell } from './columns/column-source';
import type { JsonPlace } from './json/json-place';
import { requestShape } from './request-shape';

/** Keys that hold the messages of a request, as a list. */
const MESSAGES = ['messages', 'contents'] as const;
/** Names of outputs. A list of messages inside one of these was not sent with settings. */
const NOT_SENT = /(^|_)(response|responses|output|outputs|answer|completion|result|choices|metadata)(_|$)/;

/**
 * The shape of the requests in a log of an unknown format that keeps bodies. Uses the list of messages in one of its
 * objects, or in the record itself; the settings are beside it. Empty if there is none.
 */
export function bodyShape(
  columns: readonly string[],
  places: Readonly<Record<string, JsonPlace>>,
): Partial<Record<ReadColumn, { cells: readonly Cell[] }>> {
  const holdsList = (column: string) => Object.hasOwn(places, column) && places[column]?.holds === 'lists';
  const prefixes = columns
    .filter((column) => MESSAGES.some((key) => column === key || column.endsWith(`.${key}`)) && holdsList(column))
    .map((column) => column.slice(0, column.lastIndexOf('.') + 1))
    .filter((prefix) => !prefix.split('.').some((part) => NOT_SENT.test(plainName(part))))
    .sort((a, b) => a.split('.').length - b.split('.').length);
  const [prefix] = prefixes;
  if (prefix === undefined) return {};
  const present = new Set(columns);
  const shape = requestShape((path) => {
    const column = prefix + path.join('.');
    return present.has(column) ? [{ column }] : [];
  });
  return Object.fromEntries(Object.entries(shape).filter(([, source]) => source.cells.length > 0));
}
