import { literal } from '../duckdb/sql-text';

/** A JSON path of object keys, each quoted, so that a dot in a key is not a step, and of places in lists. */
export function jsonPath(steps: readonly (string | number)[]): string {
  const parts = steps.map((step) =>
    typeof step === 'string' ? `."${step.replaceAll('"', '\\"')}"` : `[${step < 0 ? `#${step}` : step}]`,
  );
  return `$${parts.join('')}`;
}

/** The first value that a path leads to inside the elements of a text that holds a list of JSON; NULL where none does. */
export function insideElements(text: string, steps: readonly (string | number)[]): string {
  const each = literal(jsonPath(['*', ...steps]).replace('."*"', '[*]'));
  return `list_filter(json_extract_string(json_text(${text}), ${each}), lambda value: value IS NOT NULL)[1]`;
}
