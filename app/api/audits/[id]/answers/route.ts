import { answerAll, answerAllRequestSchema } from '@/lib/audits/decisions/answer-all';
import { decidedAllSchema } from '@/lib/audits/decisions/decide-all';
import { whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** POST /api/audits/ID/answers with { change, workloads, by, reason }: one answer for workloads that ask the same question. */
export const POST = door(
  {
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: answerAllRequestSchema, says: whyNoDecision, remedy: 'Correct the answer, then send it again.' },
    answers: decidedAllSchema,
    status: 201,
  },
  async ({ params, body }) => answerAll(params.id, body),
);
