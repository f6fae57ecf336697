import * as z from 'zod';
import { repricedSchema } from '@/lib/audits/tasks/assess-task';
import { repriceAudit } from '@/lib/audits/tasks/reprice-audit';
import { saidCostsSchema } from '@/lib/workloads/billed-kind-schema';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Says what the costs of the log are, and prices the audit again.',
    changes: true,
    may: 'change-audits',
    params: auditParams,
    body: {
      schema: z.object({ costs: saidCostsSchema }),
      remedy: 'Send JSON: { "costs": "invoice" } or { "costs": "estimate" }.',
    },
    answers: repricedSchema,
  },
  async ({ params, body }) => repriceAudit(params.id, body.costs),
);
