import type { SeenFile } from './look-on-server';

/** Files for the next screen; `seen`: the first of them was sent and looked into already. */
export type HandedOver = { files: readonly File[]; seen: SeenFile | null };

const NOTHING: HandedOver = { files: [], seen: null };
let handedOver = NOTHING;

/** Hands files to the next screen. A browser keeps them only while its page is open, so they can't go through the address. */
export function handOver(files: HandedOver): void {
  handedOver = files;
}

/** The files that the last screen handed over, once. */
export function takeOver(): HandedOver {
  const files = handedOver;
  handedOver = NOTHING;
  return files;
}
