import * as z from 'zod';
import { undoAnnotations, undoAnnotationsSchema } from '@/lib/audits/decisions/annotate';
import { firstProblem } from '@/lib/audits/first-problem';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const POST = door(
  {
    does: 'Puts back the owners, cost centres and notes that stood before these entries.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: undoAnnotationsSchema, says: firstProblem, remedy: 'Correct the numbers, then send them again.' },
    answers: z.object({ undone: z.number() }),
    status: 201,
  },
  async ({ params, body }) => undoAnnotations(params.id, body),
);
