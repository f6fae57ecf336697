import { DetailedError, Upload } from 'tus-js-client';
import { refusalSays } from '@/components/request/read-json-answer';
import { discardUpload, findUploads, UPLOADS_ENDPOINT } from './waiting-on-server';

/** Each piece is one request. The server ends requests after five minutes. */
const PIECE_BYTES = 32 * 2 ** 20;

/** Pauses before each retry after a lost connection, in milliseconds. A piece that arrives resets them. */
const RETRY_AFTER_MS = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/**
 * Sends a file by the tus protocol and returns the id of its upload. Resumes a file that was partly sent before, in this or
 * another browser. Rejects with an Error for people. An abort by `signal` removes what has arrived and rejects with its reason.
 */
export async function sendFile(file: File, onSent: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const fingerprint = [file.name, file.size, file.lastModified].join(' ');
  const earlier = (await findUploads(fingerprint)).at(-1);
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: UPLOADS_ENDPOINT,
      uploadUrl: earlier === undefined ? null : `${UPLOADS_ENDPOINT}/${earlier.id}`,
      // The server knows what has arrived, so the browser stores nothing.
      storeFingerprintForResuming: false,
      metadata: { filename: file.name, fingerprint },
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_AFTER_MS,
      onShouldRetry: isWorthAnotherTry,
      onProgress: onSent,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => reject(inWords(file.name, error)),
    });
    const cancel = async () => {
      await upload.abort();
      for (const { id } of await findUploads(fingerprint)) await discardUpload(id);
    };
    signal.addEventListener('abort', () => cancel().then(() => reject(signal.reason), reject), { once: true });
    upload.start();
  });
}

/** A refusal is final. A conflict, a lock, a server fault or no answer may pass, also while the browser is offline. */
function isWorthAnotherTry(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status < 400 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}

function inWords(name: string, error: Error): Error {
  const said = error instanceof DetailedError ? refusal(error.originalResponse?.getBody()) : null;
  return new Error(
    said ??
      `${name} did not arrive completely. Check that Whowaits is still running, then choose the same file again to resume.`,
  );
}

/** The server's message, if it refused. */
function refusal(body: string | undefined): string | null {
  return body?.startsWith('{') ? refusalSays(JSON.parse(body)) : null;
}
