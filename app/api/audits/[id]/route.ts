import { z } from 'zod';
import { deleteAudit, getAuditSummary, renameAudit } from '@/lib/audits/audits';
import { noSuchAudit } from '@/lib/audits/input-error';
import { auditSummarySchema } from '@/lib/reports/answers/audit-summary';
import { auditParams } from '../../../door/audit-address';
import { door } from '../../../door/door';

/** GET /api/audits/ID: the progress of the audit. */
export const GET = door(
  { may: 'see-audits', params: auditParams, answers: auditSummarySchema },
  async ({ params: { id } }) => {
    const audit = await getAuditSummary(id);
    if (audit === null) throw noSuchAudit();
    return audit;
  },
);

/** PATCH /api/audits/ID with { name }: gives the audit another name. */
export const PATCH = door(
  {
    changes: true,
    may: 'change-audits',
    params: auditParams,
    body: {
      schema: z.object({ name: z.string().trim().min(1).max(255) }),
      remedy: 'Send a name of 1 to 255 characters: { "name": … }.',
    },
    answers: auditSummarySchema,
  },
  async ({ params: { id }, body: { name } }) => {
    const audit = (await renameAudit(id, name)) ? await getAuditSummary(id) : null;
    if (audit === null) throw noSuchAudit();
    return audit;
  },
);

/** DELETE /api/audits/ID: deletes the audit, its workloads and its files. Stops it if it is running. */
export const DELETE = door(
  {
    changes: true,
    may: 'delete-audits',
    params: auditParams,
    answers: z.object({ deleted: z.literal(true) }),
  },
  async ({ params: { id } }) => {
    if (!(await deleteAudit(id))) throw noSuchAudit();
    return { deleted: true as const };
  },
);
