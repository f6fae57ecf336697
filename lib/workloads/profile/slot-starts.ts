/** The length of a slot, in ms. */
export const SLOT_MS = 300_000;

/** When the requests of a workload started: the slots of five minutes since 1970 that have some, in order, and how many each has. */
export type SlotStarts = { slots: number[]; starts: number[] };
