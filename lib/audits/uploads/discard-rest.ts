/** What a refused sender may still send: a client that writes all before it reads gets its answer only then. */
const MOST_BYTES = 2 ** 30;

/**
 * Reads on without keeping anything, so that a sender who is in the middle of a file gets to read why it was refused: to close
 * the connection would reset it, answer and all. Whoever goes on sending for long is cut off.
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
    // The sender has gone, as it was told to.
  }
}
