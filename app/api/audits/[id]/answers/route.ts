import { answerAll, answerAllRequestSchema } from '@/lib/audits/decisions/answer-all';
import { decidedAllSchema } from '@/lib/audits/decisions/decide-all';
import { firstProblem } from '@/lib/audits/first-problem';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Gives one answer for workloads that ask the same question.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: answerAllRequestSchema, says: firstProblem, remedy: 'Correct the answer, then send it again.' },
    answers: decidedAllSchema,
    status: 201,
  },
  async ({ params, body }) => answerAll(params.id, body),
);
