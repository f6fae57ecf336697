import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into the server that is measured: answers each message of its parent with what it holds in memory once the
 * garbage is collected (bytes), and the processor time it has used since it began (milliseconds).
 */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

process.on('message', (question) => {
  if (question !== 'figures') return;
  const { user, system } = process.cpuUsage();
  // What a finalizer lets go of is garbage only for the next collection.
  collectGarbage();
  setImmediate(() => {
    collectGarbage();
    const { heapUsed, rss, external } = process.memoryUsage();
    process.send({ heapUsed, rss, external, cpuMs: (user + system) / 1000 });
  });
});
