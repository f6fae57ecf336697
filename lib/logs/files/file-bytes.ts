/** A file that can be read from any byte: a Blob in a browser, a file on a disk. */
export type FileBytes = { size: number; slice: (from: number, to: number) => { stream: () => ByteStream } };
export type ByteStream = ReadableStream<Uint8Array>;

/** The first bytes of a stream. `cut` is true if there are more, or if packed data ends early. The rest is released. */
export async function readStart(stream: ByteStream, length: number): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const reader = stream.getReader();
  const bytes = new Uint8Array(length);
  let filled = 0;
  try {
    while (filled < length) {
      const { done, value } = await reader.read();
      if (done) return { bytes: bytes.subarray(0, filled), cut: false };
      bytes.set(value.subarray(0, length - filled), filled);
      filled += value.length;
    }
    return { bytes, cut: true };
  } catch (error) {
    // Damaged packed data: the part before the damage is still useful, and the import reports where it ends.
    if (filled > 0) return { bytes: bytes.subarray(0, filled), cut: true };
    throw error;
  } finally {
    void reader.cancel().catch(() => {});
  }
}
