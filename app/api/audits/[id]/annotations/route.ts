import { annotate, annotatedSchema, annotateRequestSchema } from '@/lib/audits/decisions/annotate';
import { whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Sets the owner, the cost centre or the note of one or more workloads.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: annotateRequestSchema, says: whyNoDecision, remedy: 'Correct the fields, then send them again.' },
    answers: annotatedSchema,
    status: 201,
  },
  async ({ params, body }) => annotate(params.id, body),
);
