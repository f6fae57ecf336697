import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { build, bundle, bundled, generate, install, root, setUp } from './setup.mjs';

const HOST = '127.0.0.1';
const ANSWER_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;
const WATCH_PARENT_MS = 500;

/**
 * `npm start`: sets up what is missing or changed, serves the app on this machine only, and says where. Ctrl-C stops
 * it.
 */
requireSupportedNode();
const wanted = requestedPort();
setUp(install, generate, bundle, build);
const port = await freePort(wanted, HOST);
if (wanted !== 0 && port !== wanted) process.stderr.write(`Port ${wanted} is in use; taking ${port}.\n`);

const server = spawn(process.execPath, [join(root, 'lib/cli/server.mjs'), HOST, String(port)], {
  cwd: root,
  env: {
    ...process.env,
    NODE_ENV: 'production',
    WHOWAITS_ROOT: root,
    WHOWAITS_WORKER: bundled('engine-worker'),
    NEXT_TELEMETRY_DISABLED: '1',
  },
  // The channel tells the server when this process is gone, however it went.
  stdio: ['ignore', 2, 2, 'ipc'],
});
let stopping = false;
server.once('error', (error) => {
  process.stderr.write(`The app could not be started: ${error.message}\n`);
  process.exit(1);
});
server.once('exit', (code, signal) => {
  if (!stopping) process.stderr.write(`The app stopped by itself (${signal ?? `exit code ${code}`}).\n`);
  process.exit(stopping ? 0 : code || 1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
watchParent();

const address = `http://${HOST}:${port}`;
if (await answers(address)) {
  process.stdout.write(`Whowaits is at ${address}\n`);
} else {
  process.stderr.write(`The app does not answer at ${address}; its messages are above.\n`);
  server.removeAllListeners('exit');
  server.once('exit', () => process.exit(1));
  stop();
}

function stop() {
  if (stopping) return;
  stopping = true;
  // On Windows a signal would end the server at once; that the channel closes tells it everywhere.
  if (server.connected) server.disconnect();
  setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS).unref();
}

/** npm hands a signal to the shell that it runs this script in, and the shell tells nobody: it is just gone. */
function watchParent() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, WATCH_PARENT_MS).unref();
}

/** Asks for the first page until it is there; opening it also migrates the database. */
async function answers(url) {
  const giveUpAt = Date.now() + ANSWER_WITHIN_MS;
  while (Date.now() < giveUpAt && !stopping) {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
    if (response !== null) {
      await response.arrayBuffer();
      return response.ok;
    }
    await sleep(100);
  }
  return false;
}

function requestedPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`PORT must be a number from 0 to 65535, not "${text}".\n`);
  process.exit(2);
}
