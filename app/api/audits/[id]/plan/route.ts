import { z } from 'zod';
import { workloadIn } from '@/lib/audits/find-workload';
import { finishedReport } from '@/lib/audits/finished-report';
import { MOST_DETAILED, planAudit } from '@/lib/audits/plan/plan-audit';
import { planSchema } from '@/lib/plans/plan/plan-schema';
import { OPTION_FIELDS, type OptionField, readOption, readOptions } from '@/lib/plans/plan/read-options';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

const MOST_ADDED = 50;

const option = (field: OptionField) => {
  const { label, unit } = OPTION_FIELDS[field];
  return z
    .string()
    .max(30)
    .default('')
    .superRefine((text, context) => {
      const read = readOption(field, text);
      if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem });
    })
    .describe(`${label}, in ${unit}.`);
};

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
        add: z
          .string()
          .max(20_000)
          .default('')
          .transform((text) => text.split(',').filter((one) => one !== ''))
          .refine((list) => list.length <= MOST_ADDED, `At most ${MOST_ADDED} workloads.`)
          .describe('Ids of workloads beside the recommended ones, divided by commas.'),
        share: option('share'),
        margin: option('margin'),
        inTime: option('inTime'),
        cap: option('cap'),
        every: option('every'),
        deadline: option('deadline'),
      }),
      remedy: 'Ask as in ?add=ID&share=10&margin=10&inTime=95&cap=100&every=12&deadline=24.',
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
