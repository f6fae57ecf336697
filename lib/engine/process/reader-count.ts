import { availableParallelism, totalmem } from 'node:os';
import { readBound } from '../limits/read-limits';

/** The number of logs that are read at a time. Quoted in the README. */
export const READERS = { setting: 'WHOWAITS_LIMIT_READERS', least: 1, most: 64 } as const;

export type Machine = { processors: number; memoryBytes: number };

/** This machine, or the part of it that this container may use. */
export function thisMachine(): Machine {
  const constrained = process.constrainedMemory();
  const memoryBytes = constrained > 0 ? Math.min(totalmem(), constrained) : totalmem();
  return { processors: availableParallelism(), memoryBytes };
}

/**
 * The number of logs that are read at a time: one per processor, and no more than fit into half of the memory at their limit.
 * The rest is for the server, other lanes and the machine. Throws UnreadableFile for an invalid setting.
 */
export function readerCount(
  environment: Readonly<Record<string, string | undefined>>,
  processBytes: number,
  { processors, memoryBytes }: Machine = thisMachine(),
): number {
  const fitting = Math.max(1, Math.min(processors, Math.floor(memoryBytes / 2 / processBytes), READERS.most));
  return readBound({ ...READERS, normally: fitting }, environment[READERS.setting]);
}
