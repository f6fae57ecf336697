import { refusalIn, refusalText } from '@/lib/reports/answers/refusal';

/** The body of an API answer. Throws an Error that says what is wrong and what to do if the server refused. */
export async function readJsonAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  throw new Error(refusalSays(body) ?? `Whowaits answered ${response.status}. Try again.`);
}

/** The message and the remedy of a refusal; null for any other body. */
export function refusalSays(body: unknown): string | null {
  const refusal = refusalIn(body);
  return refusal && refusalText(refusal);
}
