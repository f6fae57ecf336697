import { weigh } from '../weigh';
import type { Signal } from './signal';

/** Where every workload starts, before any sign. */
export const prior: Signal = () =>
  weigh('prior', 'none', 'The starting point: real-time is more likely than either other class.');
