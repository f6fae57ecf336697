import { createServer } from 'node:net';

const TRIES = 100;

/**
 * The first free port on this host from `wanted` on. 0 asks the system for any port. Throws when none of the next 100 is free.
 */
export async function freePort(wanted, host) {
  for (let port = wanted; port <= Math.min(wanted + TRIES, 65_535); port++) {
    const free = await listen(port, host);
    if (free !== null) return free;
  }
  throw new Error(`No port from ${wanted} on is free. Set another one with PORT.`);
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(null) : reject(error)));
    server.listen(port, host, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
