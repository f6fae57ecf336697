import * as z from 'zod';
import { finishedReport } from '@/lib/audits/finished-report';
import { workloadRowSchema, workloadRows } from '@/lib/reports/list/workload-row';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';
import { MadeOf } from '../../../../door/made-of';

export const GET = door(
  {
    does: 'The workloads as a list of thousands shows them, what needs a person first.',
    may: 'see-audits',
    params: auditParams,
    answers: z.object({ workloads: z.array(workloadRowSchema) }),
  },
  async ({ params: { id } }) => {
    const report = await finishedReport(id);
    // It is loaded after each step of a person, and the rows of thousands take longer to make and check than to send.
    return new MadeOf(report, () => ({ workloads: workloadRows(report.workloads) }));
  },
);
