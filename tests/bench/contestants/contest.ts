import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Seconds by the clock and seconds of processor time that the parts of a contestant's work took, by their name. */
export type Times = Readonly<Record<string, { clock: number; cpu: number }>>;
const times: Record<string, Times[string]> = {};

/** Runs a contestant over the file that its process was given and tells the bench its times. `work` returns what it found, which can't be nothing. */
export async function contest(work: (path: string) => Promise<number>): Promise<void> {
  const path = process.argv[2];
  if (path === undefined) throw new Error('Give the file to read.');
  const found = await timed('all', () => work(path));
  if (found === 0) throw new Error('Nothing was found in the file.');
  console.log(JSON.stringify(times));
  process.exit(0);
}

export async function timed<T>(part: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const cpuBefore = cpuSeconds();
  const result = await work();
  times[part] = { clock: (performance.now() - start) / 1000, cpu: cpuSeconds() - cpuBefore };
  return result;
}

/** Processor time of a process and of those that it started (proc(5): utime, stime, cutime, cstime, in 1/100 s). */
function cpuSeconds(pid: number | 'self' = 'self'): number {
  const fields =
    ifThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
      .split(') ')[1]
      ?.split(' ') ?? [];
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  const threads = ifThere(() => readdirSync(`/proc/${pid}/task`), []);
  const children = threads.flatMap((thread) =>
    ifThere(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return children.reduce((sum, child) => sum + cpuSeconds(child), own);
}

/** Threads and processes may end while they are looked at; their time is then among that of their parent. */
function ifThere<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}
