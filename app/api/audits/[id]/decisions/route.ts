import { decideAll, decideAllRequestSchema, decidedAllSchema } from '@/lib/audits/decisions/decide-all';
import { whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Sets the class, the deadline or both of several workloads.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: decideAllRequestSchema, says: whyNoDecision, remedy: 'Correct the decision, then send it again.' },
    answers: decidedAllSchema,
    status: 201,
  },
  async ({ params, body }) => decideAll(params.id, body),
);
