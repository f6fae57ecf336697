/** The reasons of the API to refuse a request, with their HTTP status. Programs branch on the code, so the list is closed. */
export const REFUSAL_STATUS = {
  'wrong-request': 400,
  'unknown-host': 403,
  'foreign-origin': 403,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-method': 405,
  conflict: 409,
  'too-large': 413,
  unreadable: 422,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
  'disk-full': 507,
} as const;
export type RefusalCode = keyof typeof REFUSAL_STATUS;

/** `message` says what is wrong and where. `remedy` says what to do; null if nothing helps. */
export type Refusal = { code: RefusalCode; message: string; remedy: string | null };

/** The body of every refusal of the API. */
export type RefusalBody = { error: Refusal };

/** The refusal in a body; null for any other body. */
export function refusalIn(body: unknown): Refusal | null {
  const error = isObject(body) ? body.error : null;
  if (!isObject(error)) return null;
  const { code, message, remedy } = error;
  const isKnown = typeof code === 'string' && Object.hasOwn(REFUSAL_STATUS, code);
  if (!isKnown || typeof message !== 'string' || (remedy !== null && typeof remedy !== 'string')) return null;
  return { code: code as RefusalCode, message, remedy };
}

/** A refusal as one text, for a screen or a terminal. */
export function refusalText({ message, remedy }: Pick<Refusal, 'message' | 'remedy'>): string {
  return remedy === null ? message : `${message} ${remedy}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
