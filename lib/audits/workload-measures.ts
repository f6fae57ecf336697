import * as z from 'zod';
import { getWorkload } from '../store/audits/audits';
import { measuredWorkloadSchema } from '../workloads/profile/profile';
import { findWorkload } from './find-workload';

const { arrivals, histograms } = measuredWorkloadSchema.shape;

/** When the requests of a workload started, in UTC, and their lengths by half-octave buckets; null is what its log does not say. */
export const measuredSchema = z.object({ id: z.string(), name: z.string(), arrivals, histograms });

/** Both are null for a workflow that was listed by hand. Throws InputError if there is no such audit or workload. */
export async function workloadMeasures(auditId: string, asked: string): Promise<z.output<typeof measuredSchema>> {
  const { id, name } = await findWorkload(auditId, asked);
  const audited = await getWorkload(auditId, id);
  const profile = audited?.from === 'log' ? audited.workloads[0] : undefined;
  return { id, name, arrivals: profile?.arrivals ?? null, histograms: profile?.histograms ?? null };
}
