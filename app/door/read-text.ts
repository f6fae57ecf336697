import { InputError } from '@/lib/audits/input-error';
import { discardRest } from '@/lib/audits/uploads/discard-rest';
import { formatBytes } from '@/lib/wording/bytes';

/**
 * A request's body as text. At most `maxBytes` are held in memory, whatever the sender announces. Throws InputError for a body that is too
 * large, or that ends early.
 */
export async function readText({ headers, body }: Request, maxBytes: number): Promise<string> {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  if (body === null) return '';
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new InputError('wrong-request', 'The request ended before its whole body arrived.', 'Send it again.');
    });
    if (done) return Buffer.concat(pieces).toString('utf8');
    bytes += value.length;
    if (bytes > maxBytes) {
      // The answer goes out while the rest is still coming.
      void discardRest(reader);
      throw tooLarge(maxBytes);
    }
    pieces.push(value);
  }
}

function tooLarge(maxBytes: number): InputError {
  return new InputError(
    'too-large',
    'The body is too large.',
    `Send at most ${formatBytes(maxBytes)} to this address.`,
  );
}
