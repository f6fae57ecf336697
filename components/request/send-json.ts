import { reach } from './reach';
import { readJsonAnswer } from './read-json-answer';

/** Sends JSON to an address of this app and returns its answer. Throws an Error with the server's message if it refuses. */
export async function sendJson<T>(method: 'POST' | 'PUT' | 'PATCH', address: string, body: unknown): Promise<T> {
  const response = await reach(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readJsonAnswer<T>(response);
}
