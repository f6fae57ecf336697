import { weigh } from '../weigh';
import type { Signal } from './signal';

/** The starting point of every workload, before any evidence. */
export const prior: Signal = () =>
  weigh('prior', 'none', 'The starting point: real-time is more likely than either other class.');
