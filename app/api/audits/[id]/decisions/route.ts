import { auditHistorySchema, getAuditHistory } from '@/lib/audits/decisions/decide';
import { decideAll, decideAllRequestSchema, decidedAllSchema } from '@/lib/audits/decisions/decide-all';
import { firstProblem } from '@/lib/audits/first-problem';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'Who changed which workload of the audit, when and why. Oldest first; the id of a decision undoes it.',
    may: 'see-audits',
    params: auditParams,
    answers: auditHistorySchema,
  },
  async ({ params: { id } }) => ({
    history: (await getAuditHistory(id)).map(({ workload, decision }) => ({ ...decision, name: workload.name })),
  }),
);

export const POST = door(
  {
    does: 'Sets the class, the deadline or both of several workloads.',
    changes: true,
    may: 'decide',
    params: auditParams,
    body: { schema: decideAllRequestSchema, says: firstProblem, remedy: 'Correct the decision, then send it again.' },
    answers: decidedAllSchema,
    status: 201,
  },
  async ({ params, body }) => decideAll(params.id, body),
);
