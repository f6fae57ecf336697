import { errorMessage } from '@/components/ui/read-json-answer';

export type Transfer = { sentBytes: number; totalBytes: number; bytesPerSecond: number };

/**
 * Streams a file to the server and answers the id of its audit. XMLHttpRequest, because fetch does not report how
 * much of a body has been sent. Rejects with an Error in words for people; an abort by `signal` rejects with its reason.
 */
export function sendFile(file: File, onProgress: (transfer: Transfer) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const startedAt = performance.now();
    request.open('POST', `/api/audits?${new URLSearchParams({ name: file.name })}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      const seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
      onProgress({ sentBytes: event.loaded, totalBytes: file.size, bytesPerSecond: event.loaded / seconds });
    };
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status === 201 && isStarted(body)) resolve(body.id);
      else reject(new Error(errorMessage(body) ?? `Offpeak answered ${request.status}. Try again.`));
    };
    request.onerror = () =>
      reject(new Error(`${file.name} did not get through. Check that Offpeak is still running, then try again.`));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function isStarted(body: unknown): body is { id: string } {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
}
