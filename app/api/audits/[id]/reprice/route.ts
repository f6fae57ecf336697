import * as z from 'zod';
import { finishedReport } from '@/lib/audits/finished-report';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { pricesChanged } from '@/lib/audits/prices/prices-changed';
import { repricedSchema } from '@/lib/audits/tasks/assess-task';
import { repriceAudit } from '@/lib/audits/tasks/reprice-audit';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'Whether the prices of an audit have changed since it was priced.',
    may: 'see-audits',
    params: auditParams,
    answers: z.object({ changed: z.boolean() }),
  },
  async ({ params: { id } }) => ({ changed: pricesChanged(await finishedReport(id), await currentPrices()) }),
);

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
