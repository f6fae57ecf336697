import { reach } from './reach';
import { readJsonAnswer } from './read-json-answer';

/** Sends DELETE to an address of this app. Throws an Error with the server's message if it refuses. */
export async function deleteAt(address: string): Promise<void> {
  const response = await reach(address, { method: 'DELETE' });
  // 404: somebody else deleted it first.
  if (response.status !== 404) await readJsonAnswer(response);
}
