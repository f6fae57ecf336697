import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { projectRoot } from '../../store/folders/project-root';
import { EXIT } from '../exit-codes';
import { freePort } from '../free-port.mjs';

const ANSWER_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;
const WATCH_PARENT_MS = 500;

const EPILOGUE = `
The app has no accounts: anyone who can reach it sees every audit. It listens on this machine only, unless you set --host.
It answers to the names localhost and 127.0.0.1, and to those in WHOWAITS_HOSTS.

Examples:
  $ whowaits serve
  $ whowaits serve --port 8080`;

type Options = { port: number; host: string };

/** Adds `whowaits serve`: the app, until Ctrl-C or a signal stops it. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('Serves the app and prints its address. Ctrl-C stops it.')
    .option('--port <number>', 'the port, or the first free one after it (default: PORT, else 3000)', portOf)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addHelpText('after', EPILOGUE)
    .action(async ({ port, host }: Partial<Options> & { host: string }, command: Command) => {
      await serve({ port: port ?? portOfEnvironment(command), host });
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

function portOfEnvironment(command: Command): number {
  try {
    return portOf(process.env.PORT || '3000');
  } catch {
    return command.error(`error: PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
}

async function serve({ port: wanted, host }: Options): Promise<void> {
  const port = await freePort(wanted, host);
  if (wanted !== 0 && port !== wanted) process.stderr.write(`Port ${wanted} is in use. Using ${port}.\n`);
  const root = projectRoot();
  const server = spawn(process.execPath, [join(root, 'lib/cli/server.mjs'), host, String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    // The channel closes when this process ends in any way, so the server notices.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    end(server);
  };
  server.once('error', (error) => {
    process.stderr.write(`The app could not be started: ${error.message}\n`);
    process.exit(EXIT.fault);
  });
  server.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`The app stopped unexpectedly (${signal ?? `exit code ${code}`}).\n`);
    process.exit(stopping ? EXIT.done : code || EXIT.fault);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  watchParent(stop);

  const address = `http://${nameOf(host)}:${port}`;
  if (await answers(address, () => stopping)) {
    process.stdout.write(`Whowaits is at ${address}\n`);
    await firstSearch(address);
    return;
  }
  process.stderr.write(`The app does not answer at ${address}. Its messages are above.\n`);
  server.removeAllListeners('exit');
  server.once('exit', () => process.exit(EXIT.fault));
  stop();
}

/** The address for a browser on this machine. A wildcard address can't be opened. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** On Windows a signal would end the server at once. A closed channel works everywhere. */
function end(server: ChildProcess): void {
  if (server.connected) server.disconnect();
  setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS).unref();
}

/** npm sends a signal only to the shell that runs this script. The shell ends without passing it on. */
function watchParent(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, WATCH_PARENT_MS).unref();
}

/** The first search of the price list indexes it, for which nobody should wait. Whether it succeeds does not matter. */
async function firstSearch(address: string): Promise<void> {
  const response = await fetch(`${address}/prices?q=gpt`).catch(() => null);
  await response?.arrayBuffer().catch(() => null);
}

/** Requests the first page until it answers. The first request also migrates the database. */
async function answers(url: string, given: () => boolean): Promise<boolean> {
  const giveUpAt = Date.now() + ANSWER_WITHIN_MS;
  while (Date.now() < giveUpAt && !given()) {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
    if (response !== null) {
      await response.arrayBuffer();
      // It refuses an address that is not in WHOWAITS_HOSTS, which also counts as an answer.
      return response.status < 500;
    }
    await sleep(100);
  }
  return false;
}
