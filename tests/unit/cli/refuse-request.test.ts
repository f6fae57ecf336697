import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseRequest } from '../../../lib/cli/refuse-request.mjs';

const server = createServer((incoming, response) => {
  if (!refuseRequest(incoming, response)) response.end('ours');
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(method: string, path = '/'): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ port, host: '127.0.0.1', method, path, agent: false }).end(), 'response');
  (answer as IncomingMessage).resume();
  return answer as IncomingMessage;
}

it.each(['TRACE', 'PROPFIND', 'LINK'])('%s is refused with what is taken', async (method) => {
  const { statusCode, headers } = await ask(method);
  expect(statusCode).toBe(405);
  expect(headers.allow).toContain('GET');
  expect(headers['cache-control']).toBe('no-store');
});

it.each(['GET', 'PATCH', 'OPTIONS'])('%s is left to the app', async (method) => {
  expect((await ask(method)).statusCode).toBe(200);
});

it.each(['/audits/%', '/share/%E0%A4%A?a=b', '/api/shares/%ff'])(
  '%s can not be decoded, and is nowhere',
  async (path) => {
    const { statusCode, headers } = await ask('GET', path);
    expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store']);
  },
);

it.each(['/audits/%25', '/share/a%20b?s=%', '/'])('%s is left to the app', async (path) => {
  expect((await ask('GET', path)).statusCode).toBe(200);
});
