import { reach } from './reach';
import { readJsonAnswer } from './read-json-answer';

/** Posts JSON to an address of this app and returns its answer. Throws an Error with the server's message if it refuses. */
export async function postJson<T>(address: string, body: unknown): Promise<T> {
  const response = await reach(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readJsonAnswer<T>(response);
}
