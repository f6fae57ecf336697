let handedOver: readonly File[] = [];

/** Hands files to the next screen. A browser keeps them only while its page is open, so they can't go through the address. */
export function handOver(files: readonly File[]): void {
  handedOver = files;
}

/** The files that the last screen handed over, once. */
export function takeOver(): readonly File[] {
  const files = handedOver;
  handedOver = [];
  return files;
}
