import { type Limits, readLimits } from './read-limits';

/** The limits that hold in this process. */
export const LIMITS: Limits = readLimits(process.env);
