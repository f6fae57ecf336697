import { reach } from './reach';
import { readJsonAnswer } from './read-json-answer';

/** Posts JSON to an address of this app and answers what it says; throws an Error with the server's own words where it refused. */
export async function postJson<T>(address: string, body: unknown): Promise<T> {
  const response = await reach(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readJsonAnswer<T>(response);
}
