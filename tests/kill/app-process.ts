import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundledReader } from '../../lib/cli/installation.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A process of the product that is to be killed, and how it ended. */
export type Victim = { child: ChildProcess; pid: number; ended: Promise<void> };

export type Server = Victim & { url: string };

/** Serves the app of this repository, which has to be built, on this port. Resolves once it answers. */
export async function startServer(data: string, port: number): Promise<Server> {
  const child = start(data, ['lib/cli/server.mjs', '127.0.0.1', String(port)]);
  const url = `http://127.0.0.1:${port}`;
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  while (
    !(await fetch(`${url}/api/audits`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (performance.now() > giveUpAt || child.child.exitCode !== null) throw new Error('The server does not answer.');
    await sleep(50);
  }
  return { ...child, url };
}

/** Starts `whowaits audit FILE`. */
export function startCommand(data: string, file: string): Victim {
  return start(data, ['lib/cli/whowaits.mjs', 'audit', file]);
}

/** A process that another one has do its work: the engine, or the one that tags and prices. */
export type Worker = { pid: number; does: 'engine' | 'assess' };

/** The workers that these processes have started and that still run. */
export function workersOf(...parents: number[]): Worker[] {
  return processes().flatMap(({ pid, parent, command }) => {
    const does = /(engine|assess)-worker/.exec(command)?.[1] as Worker['does'] | undefined;
    return does !== undefined && parents.includes(parent) ? [{ pid, does }] : [];
  });
}

/** Kills a process that is not our child. False when it has ended by itself. */
export function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  return processes().some((found) => found.pid === pid);
}

function start(data: string, args: string[]): Victim {
  const child = spawn(process.execPath, args, {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WHOWAITS_ROOT: REPOSITORY,
      WHOWAITS_WORKER: bundledReader,
      WHOWAITS_DATA: data,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, pid: child.pid ?? 0, ended };
}

/** What runs on this machine, from Linux's /proc; what has ended and waits for its parent to notice is left out. */
function processes(): { pid: number; parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/, '').split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // it ended just now
      }
    });
}
