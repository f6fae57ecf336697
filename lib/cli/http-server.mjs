import { createServer } from 'node:http';

/**
 * An HTTP server for requests that may take hours, such as the upload of a large log. A connection stays open while bytes of its
 * request arrive, and is closed after `silentMs` without any. The head of a request has `headMs`. A slow answer closes nothing.
 */
export function createPatientServer({ silentMs, headMs }) {
  const server = createServer({ requestTimeout: 0, headersTimeout: headMs, connectionsCheckingInterval: headMs / 2 });
  /** The request that a connection is busy with. */
  const requests = new WeakMap();
  server.setTimeout(silentMs, (socket) => {
    if (requests.get(socket)?.complete !== true) socket.destroy();
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    requests.set(socket, request);
    response.once('close', () => {
      if (requests.get(socket) === request) requests.delete(socket);
    });
  });
  return server;
}
