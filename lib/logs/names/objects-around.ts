import { plainName } from '../../workloads/key/plain-name';

/** A column's name up to its last key. */
export const objectOf = (column: string) => column.slice(0, Math.max(0, column.lastIndexOf('.')));

/** Objects with usage in them are answers of a provider, wherever a log keeps them: their model is none of a text. */
export function answersIn(columns: readonly string[]): ReadonlySet<string> {
  const usages = columns.map(objectOf).filter((object) => plainName(object).endsWith('usage'));
  return new Set(usages.filter((object) => object.includes('.')).map(objectOf));
}

export const BILLED = new Set(['billed']);

/** Whether one of the words occurs in the names of the objects around a key. */
export function isAround(parts: readonly string[], words: ReadonlySet<string>): boolean {
  return parts.slice(0, -1).some((part) =>
    plainName(part)
      .split('_')
      .some((word) => words.has(word)),
  );
}
