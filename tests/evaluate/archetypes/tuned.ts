import type { Archetype } from './archetype';
import { BLIND } from './blind/all';
import { BLIND2 } from './blind2/all';
import { TUNED_EVENTS } from './tuned/events';
import { TUNED_LEISURE } from './tuned/leisure';
import { LIVE } from './tuned/live';
import { TUNED_MIXTURES } from './tuned/mixtures';
import { TUNED_PEOPLE } from './tuned/people';

/** The half of the archetypes whose mistakes may be looked at and mended. */
export const TUNED_ARCHETYPES: readonly Archetype[] = [
  ...TUNED_PEOPLE,
  ...TUNED_EVENTS,
  ...TUNED_LEISURE,
  ...TUNED_MIXTURES,
  ...BLIND,
  ...BLIND2,
  ...LIVE,
];
