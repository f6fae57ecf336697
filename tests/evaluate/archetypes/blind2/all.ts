import type { Archetype } from '../archetype';
import { BLIND2_EVENTS } from './events';
import { BLIND2_LEISURE } from './leisure';
import { BLIND2_PEOPLE } from './people';

/**
 * The second set that was written from public descriptions of such work by somebody who had read neither the engine nor the other archetypes
 * but three. It came after the first blind set had been looked at, and all of it was held out until 2026-11-30, 18:30 UTC. Its mistakes are
 * looked at since and may be mended, and `blind3` is held out in its place. None is changed because of how it scores.
 */
export const BLIND2: readonly Archetype[] = [...BLIND2_PEOPLE, ...BLIND2_EVENTS, ...BLIND2_LEISURE];
