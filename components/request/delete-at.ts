import { reach } from './reach';
import { readJsonAnswer } from './read-json-answer';

/** Deletes what is at an address of this app; throws an Error with the server's own words where it refused. */
export async function deleteAt(address: string): Promise<void> {
  const response = await reach(address, { method: 'DELETE' });
  // 404: somebody else deleted it first, which is what was asked for.
  if (response.status !== 404) await readJsonAnswer(response);
}
