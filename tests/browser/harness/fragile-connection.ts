import { connect, createServer, type Socket } from 'node:net';

/** A way to the app that can be cut, as a cable can: connections break off, and new ones fail until it is mended. */
export type FragileConnection = { url: string; cut: () => void; mend: () => void; close: () => void };

/** Leads from a free port of this machine to the app. */
export async function leadTo(appUrl: string): Promise<FragileConnection> {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(new URL(appUrl).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      // What one end says by breaking off, the other end hears.
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address !== 'object' || address === null) return reject(new Error('no port'));
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        cut,
        mend: () => {
          whole = true;
        },
        close: () => {
          cut();
          server.close();
        },
      });
    });
  });
}
