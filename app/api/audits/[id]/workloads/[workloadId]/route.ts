import * as z from 'zod';
import { findWorkload } from '@/lib/audits/find-workload';
import { reportWorkloadSchema } from '@/lib/reports/report';
import { workloadParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const GET = door(
  {
    does: 'A workload with its evidence, its ways and its money, as the report has it.',
    may: 'see-audits',
    params: workloadParams,
    answers: z.object({ workload: reportWorkloadSchema }),
  },
  async ({ params: { id, workloadId } }) => ({ workload: await findWorkload(id, workloadId) }),
);
