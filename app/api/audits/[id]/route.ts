import * as z from 'zod';
import { deleteAudit, getAuditSummary, renameAudit } from '@/lib/audits/audits';
import { noSuchAudit } from '@/lib/audits/input-error';
import { auditSummarySchema } from '@/lib/reports/answers/audit-summary';
import { auditParams } from '../../../door/audit-address';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'The progress of an audit.',
    may: 'see-audits',
    params: auditParams,
    answers: auditSummarySchema,
  },
  async ({ params: { id } }) => {
    const audit = await getAuditSummary(id);
    if (audit === null) throw noSuchAudit();
    return audit;
  },
);

export const PATCH = door(
  {
    does: 'Gives the audit another name.',
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

export const DELETE = door(
  {
    does: 'Deletes an audit with its workloads and files. A running audit is stopped.',
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
