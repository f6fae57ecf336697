import { annotate, annotatedSchema, annotateRequestSchema } from '@/lib/audits/decisions/annotate';
import { firstProblem } from '@/lib/audits/first-problem';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Sets the owner, the cost centre or the note of one or more workloads.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: annotateRequestSchema, says: firstProblem, remedy: 'Correct the fields, then send them again.' },
    answers: annotatedSchema,
    status: 201,
  },
  async ({ params, body }) => annotate(params.id, body),
);
