import { sendJson } from './send-json';

/** Posts JSON as `sendJson` does. */
export function postJson<T>(address: string, body: unknown): Promise<T> {
  return sendJson<T>('POST', address, body);
}
