import { readdirSync, readFileSync } from 'node:fs';

/** Processes that this one started and that still run. */
export function childProcesses(): number[] {
  const threads = readdirSync('/proc/self/task');
  const children = threads.map((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8'));
  return children.flatMap((pids) => pids.split(' ').filter(Boolean).map(Number));
}
