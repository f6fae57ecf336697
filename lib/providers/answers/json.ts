/** Reads fields of JSON whose form a vendor promises and nobody checks: what isn't there is null. */
export type Json = Record<string, unknown>;

export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/**
 * The fields of an answer, which throw where it has none: SDKs give a proxy's page as its text, and take it for a list of nothing. A job that is not
 * found is sent again, so that this would be a second bill.
 */
export function fieldsOf(answer: unknown): Json {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw new Error('no object');
  return answer as Json;
}

/** The list that an answer has to hold; throws where there is none. */
export function listed(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** Texts joined, or null if there is none. */
export const joined = (parts: unknown[]): string | null =>
  text(parts.filter((part) => typeof part === 'string').join(''));
