import { readdirSync, readFileSync } from 'node:fs';

/** A process and those that it started, theirs included (proc(5), so on Linux alone). */
export function processTree(pid: number): number[] {
  const threads = ifAlive(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) => readProcess(pid, `task/${thread}/children`).split(' ').filter(Boolean));
  return [pid, ...children.flatMap((child) => processTree(Number(child)))];
}

/** What the system says of a process in one of its files; nothing where the process, or the thread, has ended meanwhile. */
export function readProcess(pid: number, file: string): string {
  return ifAlive(() => readFileSync(`/proc/${pid}/${file}`, 'utf8')) ?? '';
}

function ifAlive<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
