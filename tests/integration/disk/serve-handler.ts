import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handle = (request: Request) => Promise<Response>;

/** Serves a handler over HTTP, with the request's own stream as its body, as the app does. */
export async function serveHandler(handle: Handle): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (incoming, outgoing) => {
    const response = await handle(requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const options: RequestInit & { duplex: 'half' } = {
    method,
    headers: headers as Record<string, string>,
    duplex: 'half',
  };
  // fetch takes whatever can be iterated, which the types of the browser do not know.
  if (method !== 'GET' && method !== 'HEAD') options.body = incoming as unknown as BodyInit;
  return new Request(`http://${headers.host}${url}`, options);
}
