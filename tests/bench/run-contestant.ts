import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Times } from './contestants/contest';
import { processTree, readProcess } from './process-tree';

const LOOK_EVERY_MS = 100;

/** `peakBytes`: memory of the contestant's processes together, each shared page counted once; null where it was not watched or the system does not say (it is Linux that does). */
export type Measured = { times: Times; peakBytes: number | null };

/**
 * Runs a contestant in a process of its own over a file. Throws when it fails. `watched`: its memory is looked at, which slows it
 * down by a tenth.
 */
export async function runContestant(name: string, log: string, { watched }: { watched: boolean }): Promise<Measured> {
  const script = join(import.meta.dirname, 'contestants', `${name}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', script, log], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakBytes: number | null = null;
  const look = () => {
    const bytes = child.pid === undefined ? 0 : memoryOfTree(child.pid);
    if (bytes > 0) peakBytes = Math.max(peakBytes ?? 0, bytes);
  };
  const timer = watched ? setInterval(look, LOOK_EVERY_MS) : undefined;
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}.`);
  return { times: JSON.parse(output) as Times, peakBytes };
}

function memoryOfTree(pid: number): number {
  const kilobytes = processTree(pid).map((one) => /^Pss:\s+(\d+) kB/m.exec(readProcess(one, 'smaps_rollup'))?.[1]);
  return kilobytes.reduce((sum, each) => sum + Number(each ?? 0) * 1024, 0);
}
