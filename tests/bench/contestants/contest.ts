import { performance } from 'node:perf_hooks';

/** Seconds that the parts of a contestant's work took, by their name. */
export type Times = Readonly<Record<string, number>>;
const times: Record<string, number> = {};

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
  const result = await work();
  times[part] = (performance.now() - start) / 1000;
  return result;
}
