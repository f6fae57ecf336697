import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../../../lib/cli/free-port.mjs';

const HOST = '127.0.0.1';
const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

function occupy(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    servers.push(server);
    server.listen(port, HOST, () => resolve((server.address() as { port: number }).port));
  });
}

it('takes the port that is asked for when it is free, and the next one when it is not', async () => {
  const port = await freePort(0, HOST);
  expect(await freePort(port, HOST)).toBe(port);
  await occupy(port);
  const next = await freePort(port, HOST);
  expect(next).toBeGreaterThan(port);
  expect(await occupy(next)).toBe(next);
});
