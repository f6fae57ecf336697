import { readdirSync, readFileSync } from 'node:fs';

/** Processes that this one started and that still run, but for the bundler that another file may have started here. */
export function childProcesses(): number[] {
  const threads = readdirSync('/proc/self/task');
  const children = threads.map((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8'));
  return children.flatMap((pids) => pids.split(' ').filter(Boolean).map(Number)).filter((pid) => !isBundler(pid));
}

function isBundler(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('esbuild');
  } catch {
    return false; // it ended just now
  }
}
