import { repricedSchema } from '@/lib/audits/tasks/assess-task';
import { repriceAudit } from '@/lib/audits/tasks/reprice-audit';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const POST = door(
  {
    does: 'Prices a finished audit again with current prices.',
    changes: true,
    may: 'change-audits',
    params: auditParams,
    answers: repricedSchema,
  },
  async ({ params }) => repriceAudit(params.id),
);
