import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundledReader, root } from '../../lib/cli/installation.mjs';

/** Bytes after the garbage is collected, and milliseconds of processor time since the server began. */
export type Figures = { heapUsed: number; rss: number; external: number; cpuMs: number };
export type MeasuredServer = { url: string; figures: () => Promise<Figures>; stop: () => Promise<void> };

/** Starts the built app as `npm start` does, on this data folder and port, and able to tell what it uses. `flags` are Node's. */
export async function startMeasured(data: string, port: number, flags: string[]): Promise<MeasuredServer> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const told = ['--import', join(import.meta.dirname, 'tell-figures.mjs')];
  const child = spawn(process.execPath, [...flags, ...told, next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WHOWAITS_DATA: data,
      WHOWAITS_ROOT: root,
      WHOWAITS_WORKER: bundledReader,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(url).catch(() => null))?.ok !== true) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`);
    await sleep(100);
  }
  return {
    url,
    figures: async () => {
      child.send('figures');
      for (;;) {
        const [answer] = await once(child, 'message');
        if (typeof answer.heapUsed === 'number') return answer;
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
