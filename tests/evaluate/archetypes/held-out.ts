import type { Archetype } from './archetype';
import { BLIND3 } from './blind3/all';
import { HELD_OUT_EVENTS } from './held-out/events';
import { HELD_OUT_LEISURE } from './held-out/leisure';
import { HELD_OUT_MIXTURES } from './held-out/mixtures';
import { HELD_OUT_PEOPLE } from './held-out/people';

/** The half of the archetypes that nothing is tuned on. Their mistakes are looked at to judge, never to mend. */
export const HELD_OUT_ARCHETYPES: readonly Archetype[] = [
  ...HELD_OUT_PEOPLE,
  ...HELD_OUT_EVENTS,
  ...HELD_OUT_LEISURE,
  ...HELD_OUT_MIXTURES,
  ...BLIND3,
];
