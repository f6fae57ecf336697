import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Small enough that the page stays responsive. */
const SLICE_BYTES = 1 << 20;

/**
 * The SHA-256 of a file, in hex. It does not use crypto.subtle, which needs the whole file in memory and is missing under plain
 * http on another host. Rejects with the signal's reason when it is aborted.
 */
export async function hashFile(file: Blob, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
