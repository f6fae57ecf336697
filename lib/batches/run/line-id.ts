/** The fields that hold the id of a request, in the lines of each vendor. */
const FIELDS = ['custom_id', 'key', 'recordId'] as const;

/** The id of a request in its line; null where the line has none. */
export function customIdIn(line: string, _shape: string): string | null {
  const request = JSON.parse(line) as Record<string, unknown>;
  for (const field of FIELDS) {
    const value = request[field];
    if (typeof value === 'string') return value;
  }
  return null;
}
