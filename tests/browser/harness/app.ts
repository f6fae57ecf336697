import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const START_TIMEOUT_MS = 180_000;

/** The app as the README's first command starts it, with its own data directory. */
export type App = { url: string; stop: () => Promise<void> };

/** Starts the app and resolves when it says its address. Throws with its output when it ends before that. */
export async function startApp(
  data: string,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<App> {
  const child = spawn(process.execPath, ['lib/cli/whowaits.mjs', 'serve'], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WHOWAITS_DATA: data,
      DATABASE_URL: '',
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The app did not start in time:\n${output}`)), START_TIMEOUT_MS);
    const listen = (text: string) => {
      output += text;
      const address = /Whowaits is at (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The app ended with exit code ${code}:\n${output}`)));
  });
  return { url, stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
