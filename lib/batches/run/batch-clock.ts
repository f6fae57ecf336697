import { setTimeout as wait } from 'node:timers/promises';

/** The time, and waiting for it, so that tests need no hours. */
export type BatchClock = { now: () => Date; sleep: (ms: number) => Promise<void> };

export const MACHINE_CLOCK: BatchClock = {
  now: () => new Date(),
  sleep: async (ms) => {
    await wait(ms);
  },
};
