import type { Cell } from '../../columns/column-source';

/** Where a log keeps the attribute of a name of a span. A store may keep texts, numbers and truths apart. */
export type AttributeCells = (name: string) => readonly Cell[];

/** Attributes in an OpenTelemetry list of {key, value}. */
export const listed =
  (...columns: string[]): AttributeCells =>
  (attribute) =>
    columns.map((column) => ({ column, attribute }));

/** Attributes as the keys of an object, or of JSON text. */
export const keyed =
  (...places: (string | readonly [string, ...string[]])[]): AttributeCells =>
  (name) =>
    places.map((place) => {
      const [column, ...path] = typeof place === 'string' ? [place] : place;
      return { column, path: [...path, name] };
    });
