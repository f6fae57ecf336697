import { measuredSchema, workloadMeasures } from '@/lib/audits/workload-measures';
import { workloadParams } from '../../../../../../door/audit-address';
import { door } from '../../../../../../door/door';

export const GET = door(
  {
    does: 'When a workload runs, and how long its requests and answers are.',
    may: 'see-audits',
    params: workloadParams,
    answers: measuredSchema,
  },
  async ({ params: { id, workloadId } }) => workloadMeasures(id, workloadId),
);
