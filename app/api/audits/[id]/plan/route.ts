import * as z from 'zod';
import { workloadIn } from '@/lib/audits/find-workload';
import { finishedReport } from '@/lib/audits/finished-report';
import { MOST_DETAILED, planAudit } from '@/lib/audits/plan/plan-audit';
import { planSchema } from '@/lib/plans/plan/plan-schema';
import { readOptions } from '@/lib/plans/plan/read-options';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';
import { PLAN_REMEDY, planFields } from '../../../../door/plan-address';

export const GET = door(
  {
    does: 'The plan of an audit: files, times, costs, checks and a replay of its arrivals. Nothing is sent to a provider.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({
        workload: z
          .string()
          .max(1000)
          .optional()
          .describe(
            `One workload, by its id or name. Without it the sentences and replays are those of ${MOST_DETAILED}.`,
          ),
        ...planFields,
      }),
      remedy: PLAN_REMEDY,
    },
    answers: planSchema,
  },
  async ({ request, params: { id }, query: { workload: named, add, ...written } }) => {
    const report = await finishedReport(id);
    const only = named === undefined ? null : workloadIn(id, report.workloads, named);
    const added = add.map((one) => workloadIn(id, report.workloads, one).id);
    const { options } = readOptions(written, only === null ? added : [...added, only.id]);
    const plan = await planAudit(id, report, options, only && [only.id], request.signal);
    return only === null ? plan : { ...plan, entries: plan.entries.filter((entry) => entry.id === only.id) };
  },
);
