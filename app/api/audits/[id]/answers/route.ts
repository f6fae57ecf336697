import { answerAll, answerAllRequestSchema, answeredSchema } from '@/lib/audits/decisions/answer-all';
import { whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Gives one answer for workloads that ask the same question.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: answerAllRequestSchema, says: whyNoDecision, remedy: 'Correct the answer, then send it again.' },
    answers: answeredSchema,
    status: 201,
  },
  async ({ params, body }) => answerAll(params.id, body),
);
