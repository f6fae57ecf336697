import { decide, decidedWorkloadSchema } from '@/lib/audits/decisions/decide';
import { decisionRequestSchema, whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { workloadParams } from '../../../../../../door/audit-address';
import { door } from '../../../../../../door/door';

export const POST = door(
  {
    does: 'Records a decision on a workload. It sets a class or a deadline, answers a question, or undoes an earlier decision. Answers with the updated workload and its history.',
    changes: true,
    may: 'decide',
    params: workloadParams,
    body: {
      schema: decisionRequestSchema,
      says: whyNoDecision,
      remedy: 'Correct the decision, then send it again.',
    },
    answers: decidedWorkloadSchema,
    status: 201,
  },
  async ({ params, body }) => decide(params.id, params.workloadId, body),
);
