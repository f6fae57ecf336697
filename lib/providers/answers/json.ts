/** Reads fields of JSON whose form a vendor promises and nobody checks: what isn't there is null. */
export type Json = Record<string, unknown>;

export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** Texts joined, or null if there is none. */
export const joined = (parts: unknown[]): string | null =>
  text(parts.filter((part) => typeof part === 'string').join(''));
