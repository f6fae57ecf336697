import * as z from 'zod';
import { undoAll, undoAllRequestSchema } from '@/lib/audits/decisions/decide-all';
import { firstProblem } from '@/lib/audits/first-problem';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const POST = door(
  {
    does: 'Takes back those of the decisions that still stand.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: undoAllRequestSchema, says: firstProblem, remedy: 'Correct the numbers, then send them again.' },
    answers: z.object({ undone: z.number() }),
    status: 201,
  },
  async ({ params, body }) => undoAll(params.id, body),
);
