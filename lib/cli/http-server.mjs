import { createServer } from 'node:http';

/**
 * An HTTP server for requests that may take hours, as the upload of a large log does: a connection lives as long as
 * bytes of its request arrive, and is cut when none came for `silentMs`. The head of a request has `headMs`. While it is
 * the answer that takes long, nothing is cut.
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
