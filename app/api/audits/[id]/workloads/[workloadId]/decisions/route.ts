import { decide, decidedWorkloadSchema, workloadHistory, workloadHistorySchema } from '@/lib/audits/decisions/decide';
import { decisionRequestSchema } from '@/lib/audits/decisions/make-decision';
import { firstProblem } from '@/lib/audits/first-problem';
import { workloadParams } from '../../../../../../door/audit-address';
import { door } from '../../../../../../door/door';

export const GET = door(
  {
    does: 'The history of a workload. Who decided what, when and why, oldest first; the id of a decision undoes it.',
    may: 'see-audits',
    params: workloadParams,
    answers: workloadHistorySchema,
  },
  async ({ params: { id, workloadId } }) => ({ history: await workloadHistory(id, workloadId) }),
);

export const POST = door(
  {
    does: 'Records a decision on a workload. It sets a class or a deadline, answers a question, says how often work comes that ran once, or undoes an earlier decision. Answers with the updated workload and its history.',
    changes: true,
    may: 'decide',
    params: workloadParams,
    body: {
      schema: decisionRequestSchema,
      says: firstProblem,
      remedy: 'Correct the decision, then send it again.',
    },
    answers: decidedWorkloadSchema,
    status: 201,
  },
  async ({ params, body }) => decide(params.id, params.workloadId, body),
);
