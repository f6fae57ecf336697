import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { bundledProgram } from '../../bundled-program';

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** Starts a program of the tests in a process of its own, with this process's data directory. */
export function startProgram(program: URL, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [bundledProgram(program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (part: string) => {
      text[stream] += part;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...text }));
  });
  return { child, ended };
}

/** Resolves when the program has printed this text. */
export function printed(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (part: string) => {
      seen += part;
      if (seen.includes(text)) resolve();
    });
    child.once('close', () => reject(new Error(`The program ended before it printed "${text}".`)));
  });
}

/** Starts a program so many times, and lets them begin at once. How each ended. */
export async function startTogether(count: number, program: URL, ...args: string[]): Promise<Ended[]> {
  const started = Array.from({ length: count }, () => startProgram(program, ...args));
  await Promise.all(started.map(({ child, ended }) => Promise.race([once(child, 'message'), ended])));
  for (const { child } of started) if (child.connected) child.send('begin');
  return Promise.all(started.map(({ ended }) => ended));
}
