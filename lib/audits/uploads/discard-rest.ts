/**
 * The most that a refused sender may still send. A client that writes everything before it reads gets its answer only
 * then.
 */
const MOST_BYTES = 2 ** 30;

/**
 * Reads on and discards, so that a sender in the middle of a file can read why it was refused. Closing the connection
 * would reset it and lose the answer. A sender that continues for long is cut off.
 */
export async function discardRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let bytes = 0; bytes < MOST_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
    }
    await reader.cancel();
  } catch {
    // The sender closed the connection, as it was told to.
  }
}
