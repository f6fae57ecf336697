import { z } from 'zod';
import { ASSUMPTION_DOMAINS as D } from '../assumption-domains';
import type { Domain } from './assumption';

/** The schema of an assumption whose values lie in a domain, with low <= base <= high. */
function assumptionSchema({ min, max }: Domain) {
  const value = max === null ? z.number().min(min) : z.number().min(min).max(max);
  return z
    .object({ low: value, base: value, high: value, unit: z.string().min(1), reason: z.string().min(1) })
    .refine(({ low, base, high }) => low <= base && base <= high, { error: 'low <= base <= high must hold' });
}

function providerAssumptionSchema(domain: Domain) {
  const assumption = assumptionSchema(domain);
  return z.object({ otherwise: assumption, byProvider: z.record(z.string(), assumption) });
}

/** All assumptions of the cost model. Shares count only what batch adds: what synchronous pays too is on both sides. */
export const assumptionsSchema = z.object({
  /** A decision and no estimate, so it has no range. */
  rerunWholeFiles: z.object({ value: z.boolean(), reason: z.string().min(1) }),
  invalidOutputShare: assumptionSchema(D.invalidOutputShare),
  maxAttempts: assumptionSchema(D.maxAttempts),
  recordsPerJob: assumptionSchema(D.recordsPerJob),
  fallbackShare: assumptionSchema(D.fallbackShare),
  cacheHitsKept: providerAssumptionSchema(D.cacheHitsKept),
  reviewShare: assumptionSchema(D.reviewShare),
  lowConfidenceShare: assumptionSchema(D.lowConfidenceShare),
  reviewMinutes: assumptionSchema(D.reviewMinutes),
  reviewUsdPerHour: assumptionSchema(D.reviewUsdPerHour),
  bytesPerRequest: assumptionSchema(D.bytesPerRequest),
  metadataBytesPerRequest: assumptionSchema(D.metadataBytesPerRequest),
  retentionDays: assumptionSchema(D.retentionDays),
  storageUsdPerGbMonth: assumptionSchema(D.storageUsdPerGbMonth),
  monitoringUsdPerJob: assumptionSchema(D.monitoringUsdPerJob),
  monitoringFixedUsd: assumptionSchema(D.monitoringFixedUsd),
  missedDeadlineCostUsd: assumptionSchema(D.missedDeadlineCostUsd),
  turnaroundMedianHours: providerAssumptionSchema(D.turnaroundMedianHours),
  turnaroundP95Hours: providerAssumptionSchema(D.turnaroundP95Hours),
  migrationOneOffUsd: assumptionSchema(D.migrationOneOffUsd),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;
