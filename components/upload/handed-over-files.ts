import type { SeenFile } from './look-on-server';

/** Files for the next screen. `seen`: the first of them was sent and its columns are known. */
export type HandedOver = { files: readonly File[]; seen: SeenFile | null };

const NOTHING: HandedOver = { files: [], seen: null };
let handedOver = NOTHING;

/** Passes files to the next screen. A browser keeps files only while its page is open, so an address can't carry them. */
export function handOver(files: HandedOver): void {
  handedOver = files;
}

/** The files from the previous screen. A second call returns none. */
export function takeOver(): HandedOver {
  const files = handedOver;
  handedOver = NOTHING;
  return files;
}
