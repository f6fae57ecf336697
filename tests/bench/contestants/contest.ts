import { performance } from 'node:perf_hooks';
import { processTree, readProcess } from '../process-tree';

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

/** Processor time of this process and of those that it started (proc(5): utime, stime, cutime, cstime, in 1/100 s). */
function cpuSeconds(): number {
  const ticks = processTree(process.pid).flatMap((pid) =>
    (readProcess(pid, 'stat').split(') ')[1]?.split(' ') ?? []).slice(11, 15).map(Number),
  );
  return ticks.reduce((sum, each) => sum + each, 0) / 100;
}
