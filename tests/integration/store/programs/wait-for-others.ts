import { once } from 'node:events';

/** In a program of `startTogether`: resolves when all of them have got this far. */
export async function waitForOthers(): Promise<void> {
  const told = once(process, 'message');
  process.send?.('ready');
  await told;
  process.disconnect();
}
