import next from 'next';
import { refuseInOurForm } from './api-refusals.mjs';
import { createPatientServer } from './http-server.mjs';
import { root } from './installation.mjs';
import { warnOfOldNames } from './old-names.mjs';
import { refuseRequest } from './refuse-request.mjs';

/**
 * The process that serves the app: `node lib/cli/server.mjs HOST PORT`. serve-command.ts starts it, and it ends with its parent.
 * On SIGTERM, SIGINT, SIGHUP or when its parent is gone, it ends its work in order and exits with code 0.
 */

/** How long a connection may be silent while a request arrives. An upload may continue while its bytes arrive. */
const SILENT_MS = 120_000;

/** The time limit for the head of a request. */
const HEAD_MS = 60_000;

/**
 * The method of a request, which Next does not tell a page. Set here on each request, so that nobody else decides it.
 * app/door/asked-for-heads.ts reads it.
 */
const METHOD_HEADER = 'x-whowaits-method';

/** Work that has not ended by then is stopped. The next server continues it as after a crash. */
const STOP_WITHIN_MS = 8_000;

warnOfOldNames(process.env, (says) => process.stderr.write(says));

// Only this user may read what is written, in any data folder.
process.umask(0o077);

const [host, port] = process.argv.slice(2);
const server = createPatientServer({ silentMs: SILENT_MS, headMs: HEAD_MS });
const app = next({ dev: false, dir: root, hostname: host, port: Number(port), httpServer: server });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('disconnect', stop);

await app.prepare();
const handle = app.getRequestHandler();
server.on('request', (request, response) => {
  if (refuseRequest(request, response)) return;
  refuseInOurForm(request, response);
  request.headers[METHOD_HEADER] = request.method;
  handle(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end('Internal Server Error');
  });
});
server.once('error', (error) => {
  process.stderr.write(`The app can't listen on ${host}:${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(Number(port), host);

async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  server.close();
  server.closeIdleConnections();
  // Registered by instrumentation.ts. It is missing when the app is stopped before it has started.
  await globalThis[Symbol.for('whowaits.endService')]?.();
  server.closeAllConnections();
  process.exit(0);
}
