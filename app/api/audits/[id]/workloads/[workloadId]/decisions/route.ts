import { decide, decidedWorkloadSchema } from '@/lib/audits/decisions/decide';
import { decisionRequestSchema, whyNoDecision } from '@/lib/audits/decisions/make-decision';
import { workloadParams } from '../../../../../../door/audit-address';
import { door } from '../../../../../../door/door';

/**
 * POST /api/audits/ID/workloads/ID/decisions with { change, by, reason }: sets a class or deadline, answers a question
 * or undoes an earlier decision. Answers with the updated workload and its history.
 */
export const POST = door(
  {
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
