import * as z from 'zod';
import { explainedFigureSchema, explainWorkload } from '@/lib/audits/explain/explain-figure';
import { FIGURES } from '@/lib/cost/explain';
import { workloadParams } from '../../../../../../door/audit-address';
import { door } from '../../../../../../door/door';

export const GET = door(
  {
    does: 'A figure of a workload, taken apart. Its tokens and rates, the terms of its formula, or what it is the sum of.',
    may: 'see-audits',
    params: workloadParams,
    query: {
      schema: z.object({ figure: z.enum(FIGURES).default('net') }),
      remedy: `Name one of ${FIGURES.join(', ')}: ?figure=current.`,
    },
    answers: explainedFigureSchema,
  },
  async ({ params: { id, workloadId }, query: { figure } }) => explainWorkload(id, workloadId, figure),
);
