import type { Archetype } from '../archetype';
import { BLIND3_EVENTS } from './events';
import { BLIND3_LEISURE } from './leisure';
import { BLIND3_MIXTURES } from './mixtures';
import { BLIND3_PEOPLE } from './people';

/**
 * The third set that was written from public descriptions of such work, on 2026-11-30 between 18:13 and 18:25 UTC, by somebody who had read
 * neither the engine nor what is said of it, and of the other archetypes only the mixtures of `blind` and some of `blind2`. Its sources stand
 * at each archetype. It came after the second set had been looked at, and all of it is held out. None is changed because of how it scores.
 */
export const BLIND3: readonly Archetype[] = [...BLIND3_PEOPLE, ...BLIND3_EVENTS, ...BLIND3_LEISURE, ...BLIND3_MIXTURES];
