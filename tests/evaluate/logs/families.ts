import type { Family } from './family';
import { NEAR_REAL_TIME_EVENTS } from './near-real-time-events';
import { NEAR_REAL_TIME_REQUESTS } from './near-real-time-requests';
import { REAL_TIME_CONVERSATIONS } from './real-time-conversations';
import { REAL_TIME_MOMENTS } from './real-time-moments';
import { SCHEDULED_AT_LEISURE } from './scheduled-at-leisure';
import { SCHEDULED_BY_CLOCK } from './scheduled-by-clock';

/** Every kind of work that the development set knows. */
export const FAMILIES: readonly Family[] = [
  ...REAL_TIME_CONVERSATIONS,
  ...REAL_TIME_MOMENTS,
  ...NEAR_REAL_TIME_EVENTS,
  ...NEAR_REAL_TIME_REQUESTS,
  ...SCHEDULED_BY_CLOCK,
  ...SCHEDULED_AT_LEISURE,
];
