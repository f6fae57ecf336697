import type { Archetype } from './archetype';
import { BLIND } from './blind/all';
import { BLIND2 } from './blind2/all';
import { BLIND3 } from './blind3/all';
import { HELD_OUT_ARCHETYPES } from './held-out';
import { TUNED_ARCHETYPES } from './tuned';
import { LIVE } from './tuned/live';

const written = [...BLIND, ...BLIND2, ...LIVE];

/** Archetypes that can be looked at alone, in the logs of their half. */
export const SETS = {
  first: TUNED_ARCHETYPES.filter((one) => !written.includes(one)),
  blind: BLIND,
  blind2: BLIND2,
  live: LIVE,
  'held-out': HELD_OUT_ARCHETYPES.filter((one) => !BLIND3.includes(one)),
  blind3: BLIND3,
} satisfies Record<string, readonly Archetype[]>;

export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as SetName[];
