import * as z from 'zod';
import { compareWork, MOST_COMPARED } from '@/lib/audits/compare-work';
import { workloadIn } from '@/lib/audits/find-workload';
import { finishedReport } from '@/lib/audits/finished-report';
import { readCandidate } from '@/lib/pricing/models/candidate';
import { comparisonSchema } from '@/lib/reports/answers/comparison';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

const candidates = z
  .string()
  .max(2000)
  .default('')
  .transform((text, context) =>
    text
      .split(',')
      .filter((one) => one.trim() !== '')
      .flatMap((one) => {
        const read = readCandidate(one);
        if (!('problem' in read)) return [read];
        context.addIssue({ code: 'custom', message: read.problem });
        return [];
      }),
  )
  .refine((list) => list.length <= MOST_COMPARED, `At most ${MOST_COMPARED} models.`)
  .describe('Models to compare with, divided by commas: provider/model, or provider/model=factor for its tokenizer.');

export const GET = door(
  {
    does: 'The same work on other providers and models. It is priced synchronously, on flex and in batch.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({
        workload: z
          .string()
          .max(1000)
          .optional()
          .describe('The id of a workload, or its name. All of them without it.'),
        models: candidates,
      }),
      remedy: 'Ask as in ?workload=ID&models=anthropic/claude-haiku-4-5=1.15,openai/gpt-5-mini.',
    },
    answers: comparisonSchema,
  },
  async ({ params: { id }, query: { workload: named, models } }) => {
    const report = await finishedReport(id);
    const workload = named === undefined ? null : workloadIn(id, report.workloads, named);
    return {
      workload: workload && { id: workload.id, name: workload.name },
      ...(await compareWork(report, workload, models)),
    };
  },
);
