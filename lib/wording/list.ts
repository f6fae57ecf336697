const AND = new Intl.ListFormat('en-GB');

/** "a, b and c". */
export function formatList(items: readonly string[]): string {
  return AND.format(items);
}
