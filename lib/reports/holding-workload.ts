import { wholeOf } from '../workloads/parts/part';
import type { ReportWorkload } from './report';

/**
 * The workload of an id, or the one that holds its requests since the parts of its key were joined or split: the whole of a part, or the
 * largest part of a whole. Null where there is none.
 */
export function holdingWorkload(workloads: readonly ReportWorkload[], id: string): ReportWorkload | null {
  const named = (one: string) => workloads.find((workload) => workload.id === one);
  const whole = wholeOf(id);
  return named(id) ?? named(whole) ?? workloads.find(({ part }) => part?.of === whole) ?? null;
}
