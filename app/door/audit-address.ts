import * as z from 'zod';

/** The part of an address that names an audit. The lookup checks whether it exists. */
export const auditParams = z.object({ id: z.string().max(100).describe('The id of an audit.') });

/** The parts of an address that name a workload of an audit: by its id, or by its name. */
export const workloadParams = auditParams.extend({
  workloadId: z.string().max(1000).describe('The id of a workload, or its name.'),
});
