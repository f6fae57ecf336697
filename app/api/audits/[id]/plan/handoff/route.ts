import * as z from 'zod';
import { workloadIn } from '@/lib/audits/find-workload';
import { finishedReport } from '@/lib/audits/finished-report';
import { HANDOFF_TARGETS, handoffTo } from '@/lib/plans/handoff/handoff';
import { handoffSchema } from '@/lib/plans/handoff/handoff-schema';
import { plannedHandoff } from '@/lib/plans/handoff/planned-handoff';
import { readOptions } from '@/lib/plans/plan/read-options';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';
import { PLAN_REMEDY, planFields } from '../../../../../door/plan-address';

export const GET = door(
  {
    does: 'The plan of a workload as code and configuration of another runner. Nothing is sent to a provider.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({
        workload: z.string().max(1000).describe('The workload, by its id or name.'),
        to: z.enum(HANDOFF_TARGETS).describe('The runner.'),
        ...planFields,
      }),
      remedy: PLAN_REMEDY.replace('?', '?workload=ID&to=litellm&'),
    },
    answers: handoffSchema,
  },
  async ({ params: { id }, query: { workload: named, to, add, ...written } }) => {
    const report = await finishedReport(id);
    const added = add.map((one) => workloadIn(id, report.workloads, one).id);
    const plan = plannedHandoff(
      report,
      readOptions(written, added).options,
      workloadIn(id, report.workloads, named).id,
    );
    const made = handoffTo(to, plan);
    return 'none' in made ? { to, files: [], says: [], none: made.none } : { to, ...made, none: null };
  },
);
