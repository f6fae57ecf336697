import * as z from 'zod';
import { finishedReport } from '@/lib/audits/finished-report';
import { workloadRowSchema, workloadRows } from '@/lib/reports/list/workload-row';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The workloads as a list of thousands shows them, what needs a person first.',
    may: 'see-audits',
    params: auditParams,
    answers: z.object({ workloads: z.array(workloadRowSchema) }),
  },
  async ({ params: { id } }) => ({ workloads: workloadRows((await finishedReport(id)).workloads) }),
);
