import { readLimits } from '../limits/read-limits';
import { readerCount } from './reader-count';
import { Turns } from './turns';

/**
 * Work waits only for work of the same kind: a look takes a second and must not wait for an import of an hour. `imports` read
 * whole logs, `rekeys` read stored requests again, and `looks` read the first rows of a file.
 */
export type Lane = 'imports' | 'rekeys' | 'looks';

type Lanes = Record<Lane, Turns>;

/** On globalThis, so that modules that Next loads twice share one queue. */
const holder = globalThis as typeof globalThis & { whowaitsLanes?: Lanes };

/** The queue for a kind of work in this process. Throws UnreadableFile for an invalid setting. */
export function laneOf(lane: Lane): Turns {
  holder.whowaitsLanes ??= lanesFor(readerCount(process.env, readLimits(process.env).processBytes));
  return holder.whowaitsLanes[lane];
}

function lanesFor(readers: number): Lanes {
  const beside = Math.max(1, Math.floor(readers / 2));
  return { imports: new Turns(readers), rekeys: new Turns(beside), looks: new Turns(beside) };
}
