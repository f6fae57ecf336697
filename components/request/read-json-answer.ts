/** The body of an API answer; throws an Error with the server's own words where it refused. */
export async function readJsonAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  throw new Error(errorMessage(body) ?? `Whowaits answered ${response.status}. Try again.`);
}

/** The message of an `{ error: { message } }` body, or null. */
export function errorMessage(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}
