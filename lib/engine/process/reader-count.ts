import { availableParallelism, totalmem } from 'node:os';
import { readBound } from '../limits/read-limits';

/** How many logs are read at a time. Quoted in the README. */
export const READERS = { setting: 'WHOWAITS_LIMIT_READERS', least: 1, most: 64 } as const;

export type Machine = { processors: number; memoryBytes: number };

/** This machine, or the part of it that this container may use. */
export function thisMachine(): Machine {
  const constrained = process.constrainedMemory();
  const memoryBytes = constrained > 0 ? Math.min(totalmem(), constrained) : totalmem();
  return { processors: availableParallelism(), memoryBytes };
}

/**
 * How many logs are read at a time: one for each processor, and no more than half of the memory holds at their limit, which
 * leaves the rest to the server, to other lanes and to the machine. Throws UnreadableFile for a setting that is none.
 */
export function readerCount(
  environment: Readonly<Record<string, string | undefined>>,
  processBytes: number,
  { processors, memoryBytes }: Machine = thisMachine(),
): number {
  const fitting = Math.max(1, Math.min(processors, Math.floor(memoryBytes / 2 / processBytes), READERS.most));
  return readBound({ ...READERS, normally: fitting }, environment[READERS.setting]);
}
