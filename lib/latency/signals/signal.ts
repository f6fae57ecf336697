import type { Evidence } from '../latency-class';
import type { Subject } from '../subject';

/** One sign of the latency class, a pure function; null when the subject says nothing about it. */
export type Signal = (subject: Subject) => Evidence | Evidence[] | null;
