import { weigh } from '../weigh';
import type { Signal } from './signal';

/** Where every workload starts, before any sign. */
export const prior: Signal = () =>
  weigh('prior', 'none', 'Before any sign, somebody waiting is held more likely than either other class.');
